import { PDFDocument } from 'pdf-lib';
import { demoFile, pdf, World } from '../support/world.ts';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'Anna Dijkman';
const FILES = 'query ($id: ID!) { material(id: $id) { makers { label } files { id name url previewUrl withheld } } }';
interface Files {
  material: { makers: { label: string }[]; files: { id: string; name: string; url: string; previewUrl: string | null; withheld: boolean }[] };
}

describe('files of a work whose maker wants no name with it', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const named = async (text: string): Promise<Buffer> => {
    const document = await PDFDocument.load(await pdf(text));
    document.setAuthor(NAME);
    return Buffer.from(await document.save({ useObjectStreams: false }));
  };
  const shared = async (name: string, content: Buffer, terms: object): Promise<string> => {
    const id = await world.draft(name, content);
    await world.at.manon.ask('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
      id,
      input: { title: 'Lassen', makerIds: [world.people.anna] },
    });
    await world.at.manon.ask('mutation ($ids: [ID!]!) { publishMaterials(ids: $ids) { id } }', { ids: [id] });
    await world.ask([id]);
    await world.answer('anna', true, terms);
    await world.app.drainOutbox();
    return id;
  };
  const files = async (who: 'bram' | 'chris' | 'dewi', id: string) => (await world.at[who].ask<Files>(FILES, { id })).material;
  const authorAt = async (who: 'anna' | 'bram' | 'chris', url: string) => {
    const bytes = Buffer.from(await (await world.at[who].fetch(`${url}?download`)).arrayBuffer());
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getAuthor();
  };

  it.each(['NONE', 'ROLE_SCHOOL'])('(%s) come elsewhere without the name inside, from one copy; at home as they were put in', async (attribution) => {
    const id = await shared('les.pdf', await named(`Wacht ${attribution}.`), { attribution });
    const { makers, files: seen } = await files('chris', id);
    expect(JSON.stringify(makers)).not.toContain('anna');
    expect(seen[0]!.withheld).toBe(false);
    for (const who of ['anna', 'bram'] as const) expect(await authorAt(who, seen[0]!.url)).toBe(NAME);
    const derived = async () =>
      (await readdir(join(world.app.dir, 'files/derived'), { recursive: true }).catch(() => [])).filter((name) => name.includes('.')).length;
    const before = await derived();
    for (let n = 0; n < 3; n++) expect(await authorAt('chris', seen[0]!.url)).toBeUndefined();
    expect(await derived()).toBe(before + 1);
    const part = await world.at.chris.fetch(seen[0]!.url, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, '%PDF']);
  });

  it('keep the name where the maker wants it', async () => {
    const id = await shared('met-naam.pdf', await named('Met naam.'), { attribution: 'FULL' });
    expect(await authorAt('chris', (await files('chris', id)).files[0]!.url)).toBe(NAME);
  });

  it('stay at home when the name cannot be taken out, and the reader hears why', async () => {
    const id = await shared('film.webm', demoFile('zuiderhaven/reactietijd-film.webm'), { attribution: 'NONE' });
    const [file] = (await files('dewi', id)).files;
    expect(file).toMatchObject({ withheld: true, previewUrl: null });
    const refused = await world.at.dewi.fetch(file!.url);
    expect([refused.status, await refused.json()]).toMatchObject([409, { errors: [{ extensions: { code: 'FILE_NAMES_MAKER' } }] }]);
    expect((await files('bram', id)).files[0]).toMatchObject({ withheld: false });
    expect((await world.at.bram.fetch(file!.url)).status).toBe(200);
  });

  it('come along without the name when someone elsewhere makes the work their own', async () => {
    const id = await shared('eigen.pdf', await named('Maak het eigen.'), { attribution: 'NONE' });
    const { adaptMaterial } = await world.at.chris.ask<{ adaptMaterial: { id: string } }>(
      'mutation ($id: ID!, $school: ID!) { adaptMaterial(id: $id, schoolId: $school) { id } }',
      { id, school: world.schools.veld },
    );
    const { files: own } = await files('chris', adaptMaterial.id);
    expect(own).toHaveLength(1);
    expect(await authorAt('chris', own[0]!.url)).toBeUndefined();
  });
});
