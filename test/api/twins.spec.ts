import { TwinRepository } from '../../libs/catalog/src/twin/twin.repository.ts';
import { pdf, World, type Name } from '../support/world.ts';

interface Twin {
  kind: string;
  likeness: number;
  material: { id: string };
}

const TEXT = Array.from(
  { length: 60 },
  (_, i) => `Regel ${i} gaat over het ${['wachten', 'vragen', 'luisteren', 'samenvatten'][i % 4]} na vraag ${i * 7}.`,
).join(' ');

describe('the same work twice', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const twins = async (name: Name, id: string): Promise<Twin[]> =>
    (await world.at[name].ask<{ material: { twins: Twin[] } }>('query ($id: ID!) { material(id: $id) { twins { kind likeness material { id } } } }', { id }))
      .material.twins;
  const importAs = async (name: Name, school: keyof World['schools'], file: string, content: Buffer): Promise<string> => {
    const uploadId = await world.at[name].upload(file, content);
    const { startImport } = await world.at[name].ask<{ startImport: { id: string } }>('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', {
      input: { schoolId: world.schools[school], uploadIds: [uploadId] },
    });
    await world.app.drainOutbox();
    const { import: one } = await world.at[name].ask<{ import: { items: { material: { id: string } }[] } }>(
      'query ($id: ID!) { import(id: $id) { items { material { id } } } }',
      { id: startImport.id },
    );
    return one.items[0]!.material.id;
  };

  it('is recognised at import by its content, at another school only by who may see both', async () => {
    const content = await pdf(TEXT);
    const first = await importAs('manon', 'noord', 'wachten.pdf', content);
    const again = await importAs('manon', 'noord', 'kopie van wachten.pdf', content);
    expect(await twins('manon', again)).toEqual([{ kind: 'same', likeness: 1, material: { id: first } }]);
    const elsewhere = await importAs('chris', 'veld', 'gevonden.pdf', content);
    expect(await twins('chris', elsewhere)).toEqual([]);
    await world.at.manon.ask('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
      id: first,
      input: { makerIds: [world.people.anna] },
    });
    await world.at.manon.ask('mutation ($ids: [ID!]!) { publishMaterials(ids: $ids) { id } }', { ids: [first] });
    expect(await twins('chris', elsewhere)).toEqual([]);
    await world.ask([first]);
    await world.answer('anna', true);
    expect(await twins('chris', elsewhere)).toEqual([{ kind: 'same', likeness: 1, material: { id: first } }]);
    expect(await twins('manon', first)).not.toContainEqual(expect.objectContaining({ material: { id: elsewhere } })); // a draft of chris
    await world.withdraw('anna');
    expect(await twins('chris', elsewhere)).toEqual([]);
  });

  it('is suggested when the words are nearly the same', async () => {
    const one = await world.publishPdf(`${TEXT} Slot een.`.replaceAll('Regel', 'Zin'), 'Een');
    const two = await world.publishPdf(`Voor onze opleiding. ${TEXT.replaceAll('Regel', 'Zin').replace('vraag 70', 'opdracht 70')}`, 'Twee');
    const [near] = (await twins('bram', two)).filter(({ material }) => material.id === one);
    expect(near).toMatchObject({ kind: 'near' });
    expect(near!.likeness).toBeGreaterThan(0.55);
  });

  it('is a number per school for managers, of what they may see', async () => {
    const overlap = async (name: Name, school: keyof World['schools']) =>
      (
        await world.at[name].ask<{ overlap: { same: number; near: number; school: { name: string } }[] }>(
          'query ($id: ID!) { overlap(schoolId: $id) { same near school { name } } }',
          { id: world.schools[school] },
        )
      ).overlap;
    const text = TEXT.replaceAll('Regel', 'Vers');
    const content = await pdf(text);
    const theirs = await importAs('chris', 'veld', 'vers.pdf', content);
    await importAs('manon', 'noord', 'ook vers.pdf', content);
    expect(await overlap('manon', 'noord')).toEqual([]);
    await world.app.sql("UPDATE catalog.version SET status = 'published', published_at = now(), shared = '{educators}' WHERE material_id = $1", [theirs]);
    expect(await overlap('manon', 'noord')).toEqual([{ same: 1, near: 0, school: { name: 'Groen College Veld' } }]);
    expect(await world.at.anna.codeOf('query ($id: ID!) { overlap(schoolId: $id) { same } }', { id: world.schools.noord })).toBe('NOT_FOUND');
  });

  it('is also found in what was there before there were sketches', async () => {
    await world.app.sql('DELETE FROM catalog.file_sketch');
    expect(await world.app.act((ctx) => world.app.get(TwinRepository).catchUp(ctx))).toBeGreaterThan(3);
    expect(await world.app.act((ctx) => world.app.get(TwinRepository).catchUp(ctx))).toBe(0);
  });
});
