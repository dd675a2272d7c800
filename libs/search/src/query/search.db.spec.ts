import { Memberships } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import { Database } from '@deelgenoot/platform';
import { SearchIndex } from '../index/search-index.ts';
import { World } from '../testing/world.ts';

interface Hit {
  kind: string;
  id: string;
  title: { text: string; hit: boolean }[];
  snippet: { text: string; hit: boolean }[];
  place: string | null;
  url: string;
  why: string[];
  person: { name: string } | null;
  school: { name: string } | null;
}
interface Result {
  search: {
    hits: Hit[];
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    kinds: { value: string; count: number }[];
    facets: { name: string; values: { value: string; label: string; count: number }[] }[];
    ambiguous: string[];
    widen: string[];
    engine: string;
  };
}

const SEARCH = `query ($input: SearchInput!, $first: Int! = 20, $after: String) { search(input: $input, first: $first, after: $after) {
  hits { kind id title { text hit } snippet { text hit } place url why person { name } school { name } }
  totalCount pageInfo { endCursor hasNextPage } kinds { value count } facets { name values { value label count } } ambiguous widen engine } }`;

describe('searching', () => {
  let world: World;
  let [school, other] = ['', ''];
  let [anna, chris] = ['', ''];
  beforeAll(async () => {
    world = await World.open();
    [school, other] = [await world.school('Noordster'), await world.school('Veldrand')];
    [anna, chris] = [await world.person('Anna', school), await world.person('Chris', other)];
    await world.drain();
  }, 30_000);
  afterAll(() => world?.close());

  const search = async (input: object, as?: string, page: object = {}) => {
    const answer = await world.ask<Result>(SEARCH, { input, ...page }, as);
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.search;
  };
  const changed = (kind: string, ...ids: string[]) => world.act((ctx) => world.get(SearchIndex).changed(ctx, kind, ids));
  const narrowed = (kind: string, ...ids: string[]) => world.act((ctx) => world.get(SearchIndex).narrowed(ctx, kind, ids));
  const put = async (given: Parameters<World['materials']['put']>[0]) => {
    const document = world.materials.put(given);
    await changed('material', document.id);
    await world.drain();
    return document;
  };

  it('finds a word that stands only inside a file, and says where', async () => {
    const material = await put({
      foldId: newId(),
      title: 'Rekenen in de zorg',
      body: 'Een lessenserie.',
      url: '/materiaal/x',
      facets: { school, domains: ['Zorg en welzijn'] },
      parts: [
        { place: 'bladzijde 3', text: 'Over druppelsnelheden.' },
        { place: 'bladzijde 4', text: 'Hier bereken je de infuusstand met een voorbeeld.' },
      ],
    });
    const result = await search({ text: 'infuusstanden berekenen' });
    expect(result).toMatchObject({
      totalCount: 1,
      engine: 'postgresql',
      kinds: [{ value: 'material', count: 1 }],
      hits: [
        {
          kind: 'material',
          id: material.foldId,
          place: 'bladzijde 4',
          url: '/materiaal/x',
          title: [{ text: 'Rekenen in de zorg', hit: false }],
          why: ['text'],
        },
      ],
    });
    expect(result.hits[0]!.snippet.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['bereken', 'infuusstand']);
    expect(result.facets).toEqual([
      { name: 'schools', values: [{ value: school, label: 'Noordster', count: 1 }] },
      { name: 'domains', values: [{ value: 'Zorg en welzijn', label: 'Zorg en welzijn', count: 1 }] },
    ]);
  });

  it('says why: title, compound, synonym, spelling', async () => {
    await put({ title: 'Kwispeltoetsen voor de leraar' });
    const why = async (text: string) => (await search({ text })).hits[0]?.why;
    expect(await why('kwispeltoets')).toEqual(['title']);
    expect(await why('toets leraar')).toEqual(['title', 'compound:Kwispeltoetsen']);
    expect(await why('kwispeltoets docent')).toEqual(['title', 'synonym:leraar']);
    expect(await why('kwispeltoest')).toEqual(['title', 'spelling:kwispeltoetsen']);
  });

  it('hides at the commit what was narrowed, before any job has run, and finds it again as it became', async () => {
    const material = await put({ title: 'Quokka', foldId: newId(), open: ['public'] });
    const tip = world.tips.put({
      title: 'Quokka-tip',
      open: ['public'],
      subject: { kind: 'material', id: material.foldId, open: ['public'], shared: [], sharedUntil: null },
    });
    await changed('tip', tip.id);
    await world.drain();
    expect((await search({ text: 'quokka' })).totalCount).toBe(2);

    world.materials.things.set(material.id, { ...material, open: [`institution:${school}`] });
    world.tips.things.set(tip.id, { ...tip, subject: { ...tip.subject!, open: [`institution:${school}`] } });
    await narrowed('material', material.id);
    expect(await search({ text: 'quokka' }, anna)).toMatchObject({ totalCount: 0, kinds: [], facets: [] });

    await world.drain();
    expect((await search({ text: 'quokka' }, anna)).totalCount).toBe(2);
    expect((await search({ text: 'quokka' }, chris)).totalCount).toBe(0);
    expect(await world.get(Database).source.query('SELECT * FROM search.narrowed')).toEqual([]);
  });

  it('indexes a work once for all that was narrowed of it, and lets go of everything of it', async () => {
    const foldId = newId();
    const [older, newer] = [await put({ title: 'Tenrec', foldId, open: ['public'] }), await put({ title: 'Tenrec', foldId, open: ['public'] })];
    await narrowed('material', older.id, foldId);
    await narrowed('material', newer.id); // the job that waits is told another version
    expect(await world.get(Database).source.query("SELECT waiting FROM platform.job_backlog() WHERE task = 'search.index'")).toEqual([{ waiting: 1 }]);
    await world.drain();
    expect(await world.get(Database).source.query('SELECT * FROM search.narrowed')).toEqual([]);
  });

  it('indexes what changes by itself before what changes in great numbers', async () => {
    const many = Array.from({ length: 9 }, () => world.materials.put({ title: 'Serval' }));
    const single = world.materials.put({ title: 'Serval' });
    await changed('material', ...many.map(({ id }) => id));
    await changed('material', single.id);
    await world.drain();
    const rows = await world
      .get(Database)
      .source.query('SELECT id FROM search.document WHERE id = ANY ($1) ORDER BY indexed_at LIMIT 1', [[single, ...many].map(({ id }) => id)]);
    expect(rows).toEqual([{ id: single.id }]);
  });

  it('never shows from a stale index what the room itself no longer gives', async () => {
    const material = await put({ title: 'Numbat' });
    world.materials.things.set(material.id, { ...material, open: [] });
    expect((await search({ text: 'numbat' })).hits).toEqual([]);
    world.materials.things.delete(material.id);
    await changed('material', material.id);
    await world.drain();
    expect((await search({ text: 'numbat' })).totalCount).toBe(0);
  });

  it('pages through hits, and refuses what is no cursor', async () => {
    for (let at = 0; at < 5; at++) world.materials.put({ title: `Bilby ${at}` });
    await changed('material', ...world.materials.things.keys());
    await world.drain();
    const first = await search({ text: 'bilby' }, undefined, { first: 3 });
    const second = await search({ text: 'bilby' }, undefined, { first: 3, after: first.pageInfo.endCursor });
    expect([first.hits.length, first.pageInfo.hasNextPage, second.hits.length, second.pageInfo.hasNextPage, first.totalCount]).toEqual([3, true, 2, false, 5]);
    expect(new Set([...first.hits, ...second.hits].map((hit) => hit.id)).size).toBe(5);
    const code = async (input: object, page: object = {}) => (await world.ask(SEARCH, { input, ...page })).errors?.[0]?.extensions.code;
    expect(await code({ text: 'bilby' }, { after: 'onzin' })).toBe('INVALID_INPUT');
    expect(await code({ text: 'bilby' }, { after: Buffer.from('["1; DROP"]').toString('base64url') })).toBe('INVALID_INPUT');
    expect(await code({ text: 'x'.repeat(501) })).toBe('TEXT_TOO_LONG');
    expect(await code({ text: 'x', schools: ['geen id'] })).toBeDefined();
    expect(await code({ text: 'x' }, { first: 1_000 })).toBeDefined();
  });

  it('says what would widen an empty result, and what an abbreviation may mean', async () => {
    await put({ title: 'Wombat in de klas', facets: { domains: ['Techniek'], levels: ['3'], school } });
    expect((await search({ text: 'wombat', domains: ['Zorg'] })).widen).toEqual(['domains']);
    expect((await search({ text: 'wombat', domains: ['Zorg'], levels: ['4'] })).widen).toEqual(['filters']);
    expect((await search({ text: 'wombat', elsewhere: true }, anna)).widen).toEqual(['elsewhere']);
    expect(await search({ text: 'wombat onvindbaar' })).toMatchObject({ totalCount: 1, widen: ['words'] });
    expect(await search({ text: 'wombat onvindbaar', domains: ['Zorg'] })).toMatchObject({ totalCount: 0, widen: [] });
    expect(await search({ text: 'wombat techniek' })).toMatchObject({ totalCount: 1, widen: [] });
    expect((await search({ text: 'onvindbaar' })).widen).toEqual([]);
    expect((await search({ text: 'OER' })).ambiguous).toEqual(['onderwijs- en examenregeling', 'open leermateriaal']);
    expect(await search({ text: '!!!' })).toMatchObject({ totalCount: 0, hits: [], widen: [] });
  });

  it('suggests titles and words after two letters, only of what may be seen', async () => {
    await put({ title: 'Dugong voor beginners', open: [`institution:${school}`], url: '/materiaal/d' });
    const suggest = async (text: string, as?: string) =>
      (await world.ask<{ suggest: object[] }>('query ($text: String!) { suggest(text: $text) { text kind url } }', { text }, as)).data!.suggest;
    expect(await suggest('dugo', anna)).toEqual([
      { text: 'dugong', kind: 'word', url: null },
      { text: 'Dugong voor beginners', kind: 'material', url: '/materiaal/d' },
    ]);
    expect(await suggest('voor begin', anna)).toEqual([
      { text: 'voor beginners', kind: 'word', url: null },
      { text: 'Dugong voor beginners', kind: 'material', url: '/materiaal/d' },
    ]);
    for (const text of ['dugo', 'd', '', "'", 'du:*&', '\u0000']) expect(await suggest(text)).toEqual([]);
  });

  it('finds people by what they know, as far as their profile is open, and schools', async () => {
    const shy = await world.person('Zebedeus', school, { askMeAbout: ['axolotls'], headline: 'Weet alles van water' });
    await world.person('Zefanja', school, { askMeAbout: ['axolotls'], profileOpen: true });
    await world.drain();
    const names = async (as?: string) => (await search({ text: 'axolotl' }, as)).hits.map((hit) => hit.person?.name).sort();
    expect([await names(), await names(chris), await names(anna)]).toEqual([[], ['Zefanja'], ['Zebedeus', 'Zefanja']]);
    expect((await search({ text: 'noordster' })).hits[0]).toMatchObject({ kind: 'school', school: { name: 'Noordster' }, url: '/school/noordster' });

    await world.act(async (ctx) => {
      const memberships = world.get(Memberships);
      for (const membership of await memberships.of(ctx, shy)) await memberships.end(ctx, membership);
    });
    expect((await search({ text: 'axolotl' }, anna)).totalCount).toBe(1);
    await world.drain();
    expect(await names(anna)).toEqual(['Zefanja']);
    expect(await names(shy)).toEqual(['Zebedeus']);
  });
});
