import { StampMaterials } from '@deelgenoot/catalog';
import { jsonOf, zipFrom } from '../support/academy.ts';
import { WEB_DIR } from '../support/browser.ts';
import { type Name, World } from '../support/world.ts';

interface Source {
  title: string;
  generation: number;
  makers: string[];
  stopped: boolean;
  school: { name: string };
  material: { id: string } | null;
}
interface Copy {
  generation: number;
  school: { name: string };
  material: { id: string } | null;
}

const FAMILY = `query ($id: ID!) { material(id: $id) { lineage { title generation makers stopped school { name } material { id } }
  adaptedFrom { title } copies { generation school { name } material { id } } twins { material { id } } } }`;
const OPEN = { scope: { mode: 'PUBLIC', schoolIds: [], futureMembers: true }, licence: 'cc-by', confirmCreativeCommons: true };

describe('a copy of a copy', () => {
  let world: World;
  let first: string;
  let second: string;
  let third: string;
  beforeAll(async () => {
    world = await World.open({ WEB_DIR });
    await world.app.sql("UPDATE identity.membership SET roles = '{teacher,manager}' WHERE person_id = ANY($1)", [[world.people.chris, world.people.dewi]]);
    for (const name of ['chris', 'dewi'] as const) world.at[name] = await world.signIn(name);
    first = await world.publishPdf('Wacht zes tellen.', 'Lassen', ['anna', 'bram']);
    await world.ask([first], OPEN);
    await world.answer('anna', true, OPEN);
    await world.answer('bram', true, { ...OPEN, attribution: 'NONE' });
    second = await adapt('chris', first, 'veld', 'Lassen bij Veld');
    await share('chris', second);
    third = await adapt('dewi', second, 'kade', 'Lassen bij De Kade');
  }, 120_000);
  afterAll(() => world.stop());

  async function adapt(name: Name, id: string, school: keyof World['schools'], title: string): Promise<string> {
    const { adaptMaterial } = await world.at[name].ask<{ adaptMaterial: { id: string } }>(
      'mutation ($id: ID!, $schoolId: ID!) { adaptMaterial(id: $id, schoolId: $schoolId) { id } }',
      { id, schoolId: world.schools[school] },
    );
    await world.at[name].ask('mutation ($id: ID!, $title: String!) { updateMaterial(id: $id, input: { title: $title }) { id } }', {
      id: adaptMaterial.id,
      title,
    });
    await world.at[name].ask('mutation ($ids: [ID!]!) { publishMaterials(ids: $ids) { id } }', { ids: [adaptMaterial.id] });
    return adaptMaterial.id;
  }
  async function share(name: Name, id: string): Promise<void> {
    await world.at[name].ask('mutation ($ids: [ID!]!, $terms: TermsInput!) { requestConsent(materialIds: $ids, terms: $terms) { requested } }', {
      ids: [id],
      terms: world.terms(OPEN),
    });
    await world.answer(name, true, OPEN);
    await world.app.drainOutbox();
  }
  const family = async (name: Name, id: string) =>
    (
      await world.at[name].ask<{ material: { lineage: Source[]; adaptedFrom: { title: string }; copies: Copy[]; twins: object[] } }>(FAMILY, {
        id,
      })
    ).material;
  const news = async (name: Name) =>
    (await world.at[name].ask<{ me: { waiting: { kind: string; title: string; details: object }[] } }>('{ me { waiting { kind title details } } }')).me.waiting;

  it('names the makers of all that it goes back to, as far as they want to be named', async () => {
    const { lineage, adaptedFrom } = await family('dewi', third);
    expect(lineage).toEqual([
      { title: 'Lassen bij Veld', generation: 1, makers: ['chris'], stopped: false, school: { name: 'Groen College Veld' }, material: { id: second } },
      { title: 'Lassen', generation: 2, makers: ['anna'], stopped: false, school: { name: 'ROC Noord' }, material: { id: first } },
    ]);
    expect(adaptedFrom).toEqual({ title: 'Lassen bij Veld' });
  });

  it('is in the family of each, as far as who looks may see it', async () => {
    const veld = { generation: 1, school: { name: 'Groen College Veld' }, material: { id: second } };
    const kade = { school: { name: 'Vakcollege Kade' }, material: null };
    expect((await family('anna', first)).copies).toEqual([veld, { ...kade, generation: 2 }]);
    expect((await family('chris', second)).copies).toEqual([{ ...kade, generation: 1 }]);
    for (const name of ['chris', 'mo'] as const) expect([name, (await family(name, first)).copies]).toEqual([name, [veld]]);
    expect((await family('dewi', first)).copies).toEqual([veld, { generation: 2, school: kade.school, material: { id: third } }]);
  });

  it('is told of to the makers of all of them, once', async () => {
    for (const [name, id, generation] of [
      ['chris', second, 1],
      ['anna', first, 2],
      ['bram', first, 2],
    ] as const)
      expect((await news(name)).filter(({ details }) => 'author' in details && details.author === 'Vakcollege Kade')).toEqual([
        expect.objectContaining({ kind: 'work-adapted', details: { author: 'Vakcollege Kade', materialId: id, generation } }),
      ]);
    expect(await news('dewi')).toEqual([]);
  });

  it('is no twin of what it goes back to', async () => {
    for (const id of [first, second, third]) expect((await family('dewi', id)).twins).toEqual([]);
    expect(
      (await world.at.dewi.ask<{ overlap: object[] }>('query ($id: ID!) { overlap(schoolId: $id) { same near } }', { id: world.schools.kade })).overlap,
    ).toEqual([]);
  });

  it('names them on its public page too', async () => {
    await share('dewi', third);
    const html = await (await world.anon.fetch(`/materiaal/${third}`, { headers: { accept: 'text/html' } })).text();
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) as unknown as [string, string];
    expect((JSON.parse(json) as { isBasedOn: object[] }).isBasedOn).toMatchObject([
      { name: 'Lassen bij Veld', author: [{ name: 'chris' }], publisher: { name: 'Groen College Veld' } },
      { name: 'Lassen', author: [{ name: 'anna' }], publisher: { name: 'ROC Noord' } },
    ]);
    expect((await family('mo', first)).copies.map(({ generation }) => generation)).toEqual([1, 2]);
  });

  it('takes them along when its academy leaves', async () => {
    const { entries } = await zipFrom(world.app, world.at.dewi, world.schools.kade);
    expect(jsonOf(entries, `works/${third}.json`)).toMatchObject({
      adaptedFrom: { sourceId: second, generation: 1 },
      earlier: [{ materialId: third, sourceId: first, generation: 2, makerIds: [world.people.anna] }],
    });
  });

  it('goes on when the first stops; everyone who made something of it hears what they may keep, and it stays named', async () => {
    await world.withdraw('anna');
    for (const name of ['chris', 'dewi'] as const)
      expect([name, await news(name)]).toEqual([
        name,
        expect.arrayContaining([expect.objectContaining({ kind: 'source-stopped', title: 'Lassen', details: { licence: 'cc-by', open: true } })]),
      ]);
    expect((await family('dewi', third)).lineage).toMatchObject([
      { generation: 1, stopped: false, material: { id: second } },
      { title: 'Lassen', generation: 2, makers: ['anna'], stopped: true, material: null },
    ]);
    expect(await world.sees('mo', third)).toBe(true);
  });

  it('that is made after the first stopped names it, and its owner hears of nothing', async () => {
    const fourth = await adapt('mo', third, 'haven', 'Lassen in de haven');
    expect((await family('mo', fourth)).lineage.map(({ title, makers, stopped }) => [title, makers, stopped])).toEqual([
      ['Lassen bij De Kade', ['dewi'], false],
      ['Lassen bij Veld', ['chris'], false],
      ['Lassen', ['anna'], true],
    ]);
    await world.app.act((ctx) => world.app.get(StampMaterials).restamp(ctx, [first]));
    expect(await news('mo')).toEqual([]);
  });
});
