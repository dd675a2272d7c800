import { SearchMaintenance } from '@deelgenoot/search';
import { World, type Name } from '../support/world.ts';

interface Work {
  files: { id: string; name: string; url: string; local: boolean }[];
  localFileCount: number;
  localParts: { id: string; title: string; fills: { text: string; school: { name: string } }[] }[];
  thumbnailUrl: string | null;
}

const WORK = `query ($id: ID!) { material(id: $id) { thumbnailUrl localFileCount files { id name url local } localParts { id title fills { text school { name } } } } }`;
const FILL = 'mutation ($id: ID!, $schoolId: ID!, $text: String) { fillLocalPart(localPartId: $id, schoolId: $schoolId, text: $text) { id } }';
const SET = 'mutation ($id: ID!, $local: Boolean!) { setFileLocal(fileId: $id, local: $local) { id } }';

describe('the core of a work and what is about one school', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const see = async (name: Name, id: string) => (await world.at[name].ask<{ material: Work }>(WORK, { id })).material;
  const finds = async (name: Name, text: string) =>
    (await world.at[name].ask<{ search: { totalCount: number } }>('query ($t: String!) { search(input: { text: $t }) { totalCount } }', { t: text })).search
      .totalCount > 0;
  const hits = async (name: Name, text: string) =>
    (
      await world.at[name].ask<{ search: { totalCount: number; hits: { material: { id: string } }[] } }>(
        'query ($t: String!) { search(input: { text: $t }) { totalCount hits { material { id } } } }',
        { t: text },
      )
    ).search.hits.map(({ material }) => material.id);
  const shared = async (title: string) => {
    const id = await world.publishPdf(`Over ${title}.`, title);
    await world.ask([id], { versionPolicy: 'ALL' });
    await world.answer('anna', true);
    return id;
  };

  it('a file that is about the school stays there: no name, no words, no picture, no bytes elsewhere', async () => {
    const id = await shared('Lassen');
    const [core] = (await see('anna', id)).files;
    await world.revise(id, 'Lokaal rooster.txt', Buffer.from('Het lesrooster van de Gladiolenstraat, ingang Zeegroen.'), {}, [core!.id]);
    const rooster = (await see('anna', id)).files.find(({ name }) => name.endsWith('.txt'))!;
    expect((await see('chris', id)).files).toHaveLength(2);
    expect(await finds('chris', 'Zeegroen')).toBe(true);

    await world.at.anna.ask(SET, { id: rooster.id, local: true });
    const elsewhere = await see('chris', id);
    expect(elsewhere.files.map(({ name }) => name)).toEqual([core!.name]);
    expect(elsewhere).toMatchObject({ localFileCount: 1, thumbnailUrl: null });
    expect(JSON.stringify(elsewhere)).not.toContain('rooster');
    expect((await world.at.chris.fetch(rooster.url)).status).toBe(404);
    expect(await finds('chris', 'Zeegroen')).toBe(false); // at once, before any index was told
    expect((await world.at.bram.fetch(rooster.url)).status).toBe(200);
    await world.app.drainOutbox();
    expect(await finds('chris', 'Zeegroen')).toBe(false);
    // At home it is found by all its words, as one work.
    for (const words of ['Zeegroen', 'Over Lassen', 'Lassen Zeegroen']) expect([words, await hits('bram', words)]).toEqual([words, [id]]);
    expect(await hits('chris', 'Over Lassen')).toEqual([id]);
    expect(await world.app.get(SearchMaintenance).check()).toMatchObject({ engines: [{ missing: 0, stale: 0, extra: 0 }] });
    expect((await see('bram', id)).files).toHaveLength(2);

    expect(await world.at.anna.codeOf(SET, { id: core!.id, local: true })).toBe('NOT_FOUND'); // of an older version
    const kept = (await see('anna', id)).files.find(({ local }) => !local)!;
    expect(await world.at.anna.codeOf(SET, { id: kept.id, local: true })).toBe('LOCAL_ONLY_FILE');
    expect(await world.at.anna.codeOf(SET, { id: rooster.id, local: false })).toBe('LOCAL_WIDENS');
    expect(await world.at.chris.codeOf(SET, { id: rooster.id, local: false })).toBe('NOT_FOUND');
    expect(await world.at.bram.codeOf(SET, { id: rooster.id, local: false })).toBe('NOT_ALLOWED');

    const { adaptMaterial } = await world.at.chris.ask<{ adaptMaterial: { id: string } }>(
      'mutation ($id: ID!, $schoolId: ID!) { adaptMaterial(id: $id, schoolId: $schoolId) { id } }',
      { id, schoolId: world.schools.veld },
    );
    expect((await see('chris', adaptMaterial.id)).files.map(({ name }) => name)).toEqual([core!.name]);
  });

  it('a place is seen by every reader, and what a school wrote there by its own people', async () => {
    const id = await shared('Solderen');
    await world.at.anna.ask('mutation ($id: ID!) { addLocalPart(materialId: $id, title: "Ons rooster") { id } }', { id });
    const [part] = (await see('chris', id)).localParts;
    expect(part).toMatchObject({ title: 'Ons rooster', fills: [] });
    await world.at.anna.ask(FILL, { id: part!.id, schoolId: world.schools.noord, text: 'Dinsdag in B12.' });
    expect((await see('chris', id)).localParts[0]!.fills).toEqual([]);
    await world.at.chris.ask(FILL, { id: part!.id, schoolId: world.schools.veld, text: 'Donderdag in de kas.' });
    expect((await see('chris', id)).localParts[0]!.fills).toEqual([{ text: 'Donderdag in de kas.', school: { name: 'Groen College Veld' } }]);
    expect((await see('bram', id)).localParts[0]!.fills).toEqual([{ text: 'Dinsdag in B12.', school: { name: 'ROC Noord' } }]);
    expect((await see('dewi', id)).localParts[0]!.fills).toEqual([]);
    expect(await world.at.bram.codeOf(FILL, { id: part!.id, schoolId: world.schools.noord, text: 'x' })).toBe('NOT_ALLOWED'); // he may not edit it
    expect(await world.at.chris.codeOf(FILL, { id: part!.id, schoolId: world.schools.noord, text: 'x' })).toBe('NOT_ALLOWED');
    await world.at.chris.ask(FILL, { id: part!.id, schoolId: world.schools.veld, text: null });
    expect((await see('chris', id)).localParts[0]!.fills).toEqual([]);
    await world.withdraw('anna');
    expect(await world.at.chris.codeOf(FILL, { id: part!.id, schoolId: world.schools.veld, text: 'x' })).toBe('NOT_FOUND');
    await world.at.anna.ask('mutation ($id: ID!) { removeLocalPart(localPartId: $id) { id } }', { id: part!.id });
    expect((await see('anna', id)).localParts).toEqual([]);
  });
});
