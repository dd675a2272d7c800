import { World, type Name } from '../support/world.ts';

interface Seen {
  id: string;
  versionNumber: number;
  title: string;
  newerAtHome: boolean;
  files: { url: string; name: string }[];
  versions: { number: number; current: boolean; minor: boolean; shared: boolean; rolledBackTo: number | null; makers: { label: string }[] }[];
}

const MATERIAL = `query ($id: ID!) { material(id: $id) { id versionNumber title newerAtHome files { url name }
  versions { number current minor shared rolledBackTo makers { label } } } }`;
const COMPARE =
  'query ($id: ID!, $from: Int!, $to: Int!) { compareVersions(materialId: $id, from: $from, to: $to) { changed text { kind text } title { kind text } } }';

const LONG = Array.from({ length: 40 }, (_, i) => `Regel ${i} over het toetsen van een gesprek.`).join(' ');

describe('versions of a work', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const seen = async (name: Name, id: string) => (await world.at[name].ask<{ material: Seen }>(MATERIAL, { id })).material;
  /** Uploads a new version as manon and puts it online. */
  const revise = (id: string, text: string, input: object = {}) => world.revise(id, `versie.pdf`, text, input);

  const shared = async (text: string, policy: 'THIS' | 'MINOR' | 'ALL', makers: Name[] = ['anna']) => {
    const id = await world.publishPdf(text, 'Mondeling toetsen', makers);
    await world.ask([id], { versionPolicy: policy });
    for (const name of makers) await world.answer(name, true);
    await world.app.drainOutbox();
    return id;
  };

  it('at home everyone has the newest; elsewhere the one that was agreed to, with a word that there is a newer one', async () => {
    const id = await shared(LONG, 'THIS');
    const before = await seen('chris', id);
    await revise(id, 'Iets heel anders over lassen.', { title: 'Lassen in drie vormen' });
    expect(await seen('bram', id)).toMatchObject({ versionNumber: 2, title: 'Lassen in drie vormen', newerAtHome: false });
    const after = await seen('chris', id);
    expect(after).toMatchObject({ versionNumber: 1, title: 'Mondeling toetsen', newerAtHome: true });
    expect(after.versions.map(({ number }) => number)).toEqual([1]);
    expect(after.files).toEqual(before.files);
    const [newest] = (await seen('bram', id)).files;
    expect((await world.at.chris.fetch(newest!.url)).status).toBe(404);
    expect((await world.at.chris.fetch(after.files[0]!.url)).status).toBe(200);
    expect(await world.at.chris.codeOf(COMPARE, { id, from: 1, to: 2 })).toBe('NOT_FOUND');
    await world.ask([id], { versionPolicy: 'THIS' });
    await world.answer('anna', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: false });
  });

  it('a small change follows a yes for small changes; more than that does not, and cannot be called small', async () => {
    const id = await shared(LONG, 'MINOR');
    await revise(id, `${LONG} En wacht zes tellen.`, { minor: true });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: false });
    await expect(revise(id, 'Iets heel anders.', { minor: true })).rejects.toMatchObject({ code: 'VERSION_NOT_MINOR' });
    await expect(revise(id, `${LONG} En wacht acht tellen.`, { minor: true, makerIds: [world.people.anna, world.people.bram] })).rejects.toMatchObject({
      code: 'VERSION_NOT_MINOR',
    });
    await revise(id, 'Iets heel anders.');
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: true });
    expect((await seen('anna', id)).versions.map(({ number, minor }) => [number, minor])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });

  it('another maker of the newest version leaves the older one as it was', async () => {
    const id = await shared(LONG, 'ALL');
    await revise(id, `${LONG} Met Bram.`, { makerIds: [world.people.anna, world.people.bram] });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1, newerAtHome: true });
    expect((await seen('anna', id)).versions.map(({ makers }) => makers.map(({ label }) => label))).toEqual([['anna', 'bram'], ['anna']]);
    await world.ask([id], { versionPolicy: 'ALL' });
    await world.answer('bram', true);
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 2, newerAtHome: false });
  });

  it('when a maker leaves with a version, the yes of the others was about another work', async () => {
    const id = await shared(LONG, 'ALL', ['anna']);
    await revise(id, `${LONG} Met Bram.`, { makerIds: [world.people.anna, world.people.bram] });
    await revise(id, `${LONG} Zonder Bram.`, { makerIds: [world.people.anna] }); // nobody had asked him
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1, newerAtHome: true });
    const asked = await shared(LONG, 'ALL', ['anna', 'bram']);
    await expect(revise(asked, `${LONG} Zonder Bram.`, { makerIds: [world.people.anna] })).rejects.toMatchObject({ code: 'AUTHOR_REMOVAL_NEEDS_CONFIRMATION' });
  });

  it('is compared word by word', async () => {
    const id = await world.publishPdf('Wacht zes tellen na je vraag.');
    await revise(id, 'Wacht acht tellen na je vraag.', { title: 'Mondeling bevragen' });
    const { compareVersions: found } = await world.at.bram.ask<{ compareVersions: { changed: number; text: object[]; title: object[] } }>(COMPARE, {
      id,
      from: 1,
      to: 2,
    });
    expect(found.text).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: expect.stringMatching(/^zes/) },
        { kind: 'added', text: expect.stringMatching(/^acht/) },
      ]),
    );
    expect(found.title).toContainEqual({ kind: 'added', text: 'bevragen' });
    expect(found.changed).toBeGreaterThan(0.1);
  });

  it('rolling back is a new version with what the old one held', async () => {
    const id = await shared('Eerst dit.', 'THIS');
    await revise(id, 'Toen dat.', { title: 'Anders' });
    const [old] = (await seen('chris', id)).files;
    await world.at.anna.ask('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 1) { id } }', { id });
    expect(await seen('bram', id)).toMatchObject({ versionNumber: 3, title: 'Mondeling toetsen', files: [{ name: old!.name }] });
    expect((await seen('bram', id)).versions[0]).toMatchObject({ number: 3, rolledBackTo: 1 });
    expect(await seen('chris', id)).toMatchObject({ versionNumber: 1 });
    expect(await world.at.anna.codeOf('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 3) { id } }', { id })).toBe('VERSION_CURRENT');
    expect(await world.at.bram.codeOf('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 1) { id } }', { id })).toBe('NOT_ALLOWED');
    expect(await world.at.chris.codeOf('mutation ($id: ID!) { rollBackMaterial(id: $id, number: 1) { id } }', { id })).toBe('NOT_FOUND');
  });

  it('keeps what a moderator decided', async () => {
    const id = await shared('Dit is niet in orde.', 'ALL');
    await world.at.nora.ask('mutation ($id: ID!) { hide(subjectKind: "material", subjectId: $id, rule: "other", reason: "Dit kan zo niet.") { id } }', { id });
    await revise(id, 'Dit nog steeds niet.');
    expect(await world.at.bram.codeOf(MATERIAL, { id })).toBe('NOT_FOUND');
    expect(await world.at.chris.codeOf(MATERIAL, { id })).toBe('NOT_FOUND');
  });

  it('a file that cannot be read leaves everything as it was, and says why', async () => {
    const id = await world.publishPdf('Wacht zes tellen.');
    await expect(world.revise(id, 'versie.pdf', Buffer.from('dit is geen pdf'))).rejects.toThrow('FILE_');
    expect(await seen('bram', id)).toMatchObject({ versionNumber: 1 });
  });

  it('is found by its own words: the newest at home, the shared one elsewhere', async () => {
    const id = await shared('Gladiolenbollen planten.', 'THIS');
    await revise(id, 'Tulpenbollenveld aanleggen.');
    await world.app.drainOutbox();
    const found = async (name: Name, text: string) => {
      const { search } = await world.at[name].ask<{ search: { hits: { id: string }[] } }>(
        'query ($t: String!) { search(input: { text: $t }) { hits { id } } }',
        { t: text },
      );
      return search.hits.some((hit) => hit.id === id);
    };
    expect([await found('bram', 'Tulpenbollenveld'), await found('bram', 'Gladiolenbollen')]).toEqual([true, false]);
    expect([await found('chris', 'Tulpenbollenveld'), await found('chris', 'Gladiolenbollen')]).toEqual([false, true]);
  });
});
