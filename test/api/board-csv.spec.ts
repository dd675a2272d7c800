import { parse } from 'csv-parse/sync';
import { World } from '../support/world.ts';

type Line = Record<string, string>;

describe('the board as a file for a spreadsheet', () => {
  let world: World;
  const works = {} as Record<'split' | 'formula' | 'draft', string>;
  beforeAll(async () => {
    world = await World.open();
    works.split = await world.publishPdf('Wacht zes tellen.', 'Luisteren; ook "stil"', ['anna', 'bram']);
    await world.ask([works.split], { versionPolicy: 'THIS' });
    await world.answer('anna', true, {
      scope: { mode: 'INCLUDE', schoolIds: [world.schools.veld], futureMembers: false },
      licence: 'use',
      versionPolicy: 'THIS',
      until: '2099-07-31',
    });
    await world.answer('bram', true);
    await world.revise(works.split, 'anders.pdf', 'Iets heel anders over lassen.');
    await world.ask([works.split], { versionPolicy: 'THIS', until: '2099-12-31' });
    await world.answer('bram', false);
    works.formula = await world.publishPdf('Optellen.', '=SOM(A1:A9)');
    works.draft = await world.draft('concept.txt', Buffer.from('Nog niet online.'));
  }, 120_000);
  afterAll(() => world?.stop());

  const fetched = (who: 'manon' | 'anna' | 'chris' | 'mo' | 'beheer', query: Record<string, string> = {}, file = `${world.schools.noord}.csv`) =>
    world.at[who].fetch(`/board/${file}?${new URLSearchParams({ lang: 'nl', ...query })}`);
  const linesFor = async (query: Record<string, string> = {}): Promise<Line[]> =>
    parse(await (await fetched('manon', query)).text(), { columns: true, delimiter: ';', bom: true });
  const filtered = async (filter: object) => [...new Set((await linesFor({ filter: JSON.stringify(filter) })).map((line) => line['Adres']?.split('/').at(-1)))];

  it('has a line for each answer of each maker, with what was asked and agreed, never why', async () => {
    const lines = (await linesFor()).filter((line) => line['Adres']?.endsWith(works.split));
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
    const work = {
      Materiaal: 'Luisteren; ook "stil"',
      'Nieuwste versie': '2',
      'Online op de eigen school': 'ja',
      'Stand van de nieuwste versie': 'nee',
      'Wacht op': 'een antwoord',
      'Gedeelde versie': '1',
      'Scholen die het zien (de eigen school telt mee)': '2',
      'Gedeeld tot en met': '2099-07-31',
      'Gevraagd op': today,
    };
    expect(lines).toEqual([
      expect.objectContaining({
        ...work,
        Maker: 'anna',
        Antwoord: 'wacht op antwoord',
        'Over versie': '2',
        'Wie het mag zien': 'alle scholen, ook die later komen',
        'Geldt tot en met': '2099-12-31',
        'Geantwoord op': '',
        'Open vraag, vervalt op': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        'Vragen kan weer op': '',
      }),
      expect.objectContaining({
        ...work,
        Maker: 'anna',
        Antwoord: 'ja',
        'Over versie': '1',
        'Wie het mag zien': 'alleen Groen College Veld',
        'Wat anderen mogen': 'gebruiken zoals het is, op de eigen school',
        'Geldt tot en met': '2099-07-31',
        'Geantwoord op': today,
        'Open vraag, vervalt op': '',
      }),
      expect.objectContaining({
        ...work,
        Maker: 'bram',
        Antwoord: 'nee',
        'Over versie': '2',
        'Wie het mag zien': '',
        'Geëindigd op': '',
        'Vragen kan weer op': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      }),
      expect.objectContaining({ ...work, Maker: 'bram', Antwoord: 'ja', 'Over versie': '1', 'Wie het mag zien': 'alle scholen, ook die later komen' }),
    ]);
  });

  it('opens in a spreadsheet as it is: a mark, semicolons, and nothing that runs', async () => {
    const response = await fetched('manon');
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'private, no-store',
    ]);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''toestemming-roc-noord-\d{4}-\d\d-\d\d\.csv$/);
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text).toMatch(/^\uFEFFMateriaal;Nieuwste versie;/);
    expect(text).toContain(`"'=SOM(A1:A9)";1;ja;`);
    expect(text).not.toMatch(/^=|;=|"=/m);
    const english = await (await fetched('manon', { lang: 'en' })).text();
    expect(english).toMatch(/^Material;Newest version;/);
    expect(english).toContain(';only Groen College Veld;');
  });

  it('holds what the board shows with the same filter', async () => {
    const all = [works.draft, works.formula, works.split];
    for (const [filter, found] of [
      [{}, all],
      [{ status: 'ANSWERED_NO' }, [works.split]],
      [{ status: 'NEVER_ASKED', text: 'som' }, [works.formula]],
      [{ shared: true, makerId: world.people.bram }, [works.split]],
      [{ before: '2020-01-01T00:00:00.000Z' }, []],
      [{ from: '2020-01-01T00:00:00.000Z' }, all],
    ] as const)
      expect([filter, await filtered(filter)]).toEqual([filter, found]);
  });

  it('is for the managers of the school; to everybody else there is no such file', async () => {
    for (const who of ['anna', 'chris', 'mo', 'beheer'] as const) expect([who, (await fetched(who)).status]).toEqual([who, 404]);
    expect((await world.anon.fetch(`/board/${world.schools.noord}.csv`)).status).toBe(404);
    for (const file of [`${world.schools.veld}.csv`, world.schools.noord, 'x.csv', `${world.people.manon}.csv`])
      expect([file, (await fetched('manon', {}, file)).status]).toEqual([file, 404]);
  });

  it.each(['{', '[]', 'null', '7', '{"status":"GONE"}', '{"makerId":"x"}', '{"from":"soon"}', '{"text":1}', '{"other":true}'])(
    'refuses %s as a filter, with a code',
    async (filter) => {
      const response = await fetched('manon', { filter });
      expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'INVALID_INPUT' } }] }]);
    },
  );

  it('holds two thousand works, each once', async () => {
    await world.app.sql(
      `WITH made AS (SELECT gen_random_uuid() AS version, gen_random_uuid() AS work, n FROM generate_series(1, 2000) n),
            v AS (SELECT * FROM catalog.version WHERE material_id = $1),
            m AS (SELECT * FROM catalog.material WHERE id = $1),
            works AS (INSERT INTO catalog.material SELECT r.* FROM made CROSS JOIN m CROSS JOIN LATERAL jsonb_populate_record(NULL::catalog.material, to_jsonb(m) || jsonb_build_object('id', made.work)) r),
            put AS (INSERT INTO catalog.version SELECT r.* FROM made CROSS JOIN v
                    CROSS JOIN LATERAL jsonb_populate_record(NULL::catalog.version, to_jsonb(v) || jsonb_build_object('id', made.version, 'material_id', made.work, 'title', 'Werk ' || made.n)) r)
       SELECT count(*) FROM made`,
      [works.formula],
    );
    const lines = await linesFor({ filter: JSON.stringify({ text: 'werk' }) });
    expect(lines).toHaveLength(2000);
    expect(new Set(lines.map((line) => line['Adres'])).size).toBe(2000);
    expect(new Set(lines.map((line) => line['Materiaal']))).toEqual(new Set(Array.from({ length: 2000 }, (_, n) => `Werk ${n + 1}`)));
  }, 60_000);
});
