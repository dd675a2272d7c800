import { ZipFile } from 'yazl';
import { pdf, World } from '../support/world.ts';

const PROGRESS = 'query ($id: ID!) { import(id: $id) { state total done failed items { name state code material { id title } } } }';
type Progress = {
  import: {
    state: string;
    total: number;
    done: number;
    failed: number;
    items: { name: string; state: string; code: string | null; material: { title: string } | null }[];
  };
};

async function zip(files: Record<string, Buffer>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(content, name);
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('an import', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const start = async (content: Buffer): Promise<string> => {
    const input = { schoolId: world.schools.noord, uploadIds: [await world.at.manon.upload('map.zip', content)] };
    const { startImport } = await world.at.manon.ask<{ startImport: { id: string } }>('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', {
      input,
    });
    return startImport.id;
  };
  const progress = async (id: string) => (await world.at.manon.ask<Progress>(PROGRESS, { id })).import;
  const titles = async (): Promise<string[]> =>
    (await world.app.sql<{ title: string }>('SELECT title FROM catalog.version ORDER BY title')).map(({ title }) => title);

  it('takes in every file of an archive once, though it takes several at a time, and says what it could not read', async () => {
    const good = Array.from({ length: 11 }, (_, n) => `les ${String(n).padStart(2, '0')}`);
    const files: Record<string, Buffer> = { 'stuk.pdf': Buffer.from('%PDF-1.7 en verder niets') };
    for (const name of good) files[`${name}.txt`] = Buffer.from(`Dit is ${name}.`);
    const id = await start(await zip(files));
    await world.app.drainOutbox();
    const report = await progress(id);
    expect(report).toMatchObject({ state: 'DONE', total: 12, done: 11, failed: 1 });
    expect(report.items.filter((item) => item.state === 'failed')).toMatchObject([{ name: 'stuk.pdf', code: 'FILE_UNREADABLE', material: null }]);
    expect(report.items.flatMap((item) => item.material?.title ?? []).sort()).toEqual(good);
    expect(await titles()).toEqual(good);
  });

  it('goes by the list that lies in the archive, and names the row whose file is not there', async () => {
    const list = Buffer.from('bestand;titel;makers\nles.txt;Café rekenen;anna@school.example\nweg.pdf;Weg;\n', 'latin1'); // as Excel saves it
    const id = await start(await zip({ 'map/les.txt': Buffer.from('Reken de rekening na.'), 'map/lijst.csv': list }));
    await world.app.drainOutbox();
    const report = await progress(id);
    expect(report).toMatchObject({ state: 'DONE', total: 1, done: 1, failed: 1 });
    expect(report.items.toSorted((a, b) => a.name.localeCompare(b.name))).toMatchObject([
      { name: 'map/les.txt', state: 'done', code: null, material: { title: 'Café rekenen' } },
      { name: 'map/lijst.csv:3:file', state: 'failed', code: 'MANIFEST_FILE_MISSING', material: null },
    ]);
    const { materials } = await world.at.manon.ask<{ materials: { nodes: { title: string }[] } }>(
      'query ($id: ID!) { materials(filter: { schoolId: $id, text: "REKENEN " }) { nodes { title } } }',
      { id: world.schools.noord },
    );
    expect(materials.nodes).toEqual([{ title: 'Café rekenen' }]); // found by a word of its title, however it is written
  });

  it('does not begin on what was cancelled before its turn', async () => {
    const before = await titles();
    const id = await start(await zip({ 'nieuw.pdf': await pdf('Nooit ingelezen') }));
    await world.at.manon.ask('mutation ($id: ID!) { cancelImport(id: $id) { state } }', { id });
    await world.app.drainOutbox();
    expect(await progress(id)).toMatchObject({ state: 'CANCELLED', done: 0, failed: 0 });
    expect(await titles()).toEqual(before);
  });
});
