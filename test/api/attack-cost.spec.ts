import { readFileSync } from 'node:fs';
import { World } from '../support/world.ts';

const TUS = { 'tus-resumable': '1.0.0' };
const GIGABYTE = 1024 ** 3;

/** What one person can do to the others by asking for too much. */
describe('one request', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  it.each([
    ['many searches at once', `{ ${Array.from({ length: 6 }, (_, n) => `s${n}: search(input: { text: "les" }) { totalCount }`).join(' ')} }`],
    [
      'many comparisons at once',
      `{ ${Array.from({ length: 6 }, (_, n) => `c${n}: compareVersions(materialId: "0199f3a4-0000-7000-8000-000000000000", from: 1, to: 2) { changed }`).join(' ')} }`,
    ],
    [
      'pages within pages within pages',
      '{ materials(filter: {}, first: 100) { nodes { reviews(first: 100) { nodes { thread { comments(first: 100) { nodes { id } } } } } } } }',
    ],
    [
      'every conversation of every work',
      '{ feed(first: 100) { nodes { thread { comments(first: 100) { nodes { id } } } tips(first: 100) { nodes { id } } } } }',
    ],
  ])('is refused that asks for %s', async (_, query) => {
    for (const client of [world.at.anna, world.anon]) expect(await client.codeOf(query)).toBe('QUERY_TOO_COSTLY');
  });

  it('shows no page of a file that would fill the memory, and the download stays', async () => {
    const cue = (n: number) => `${n}\n00:00:01,000 --> 00:00:02,000\n${'Wacht zes tellen. '.repeat(500)}\n\n`;
    const id = await world.draft('lang.srt', Buffer.from(Array.from({ length: 1_000 }, (_, n) => cue(n + 1)).join('')));
    const { material } = await world.at.manon.ask<{ material: { files: { url: string; size: number; previewUrl: string }[] } }>(
      'query ($id: ID!) { material(id: $id) { files { url size previewUrl } } }',
      { id },
    );
    const [file] = material.files;
    expect(file!.size).toBeGreaterThan(8 * 1024 ** 2);
    const shown = await world.at.manon.fetch(file!.previewUrl);
    expect([shown.status, (await shown.json()) as object]).toMatchObject([400, { errors: [{ extensions: { code: 'FILE_TOO_LARGE' } }] }]);
    expect((await world.at.manon.fetch(file!.url, { method: 'HEAD' })).status).toBe(200);
  });

  it('promises no more files than one person may have under way; others go on, and so does who clears up', async () => {
    const begin = (who: 'bram' | 'chris', headers: Record<string, string>) =>
      world.at[who].fetch('/uploads', { method: 'POST', headers: { ...TUS, ...headers } });
    const large = { 'upload-length': String(2 * GIGABYTE) };
    const [first, second] = [await begin('bram', large), await begin('bram', large)];
    expect([first.status, second.status]).toEqual([201, 201]);
    for (const more of [large, { 'upload-length': '1' }, { 'upload-defer-length': '1' }]) {
      const refused = await begin('bram', more);
      expect([refused.status, (await refused.json()) as object]).toMatchObject([429, { errors: [{ extensions: { code: 'QUOTA_EXCEEDED' } }] }]);
    }
    expect((await begin('chris', large)).status).toBe(201);
    const path = new URL(second.headers.get('location') ?? '', world.app.url).pathname;
    expect((await world.at.bram.fetch(path, { method: 'DELETE', headers: TUS })).status).toBe(204);
    expect((await begin('bram', large)).status).toBe(201);
  });
});

it('no query of the web client is too costly for it', async () => {
  const documents = Object.values(
    JSON.parse(readFileSync(new URL('../../apps/web/src/gql/persisted.json', import.meta.url), 'utf8')) as Record<string, string>,
  );
  const world = await World.open();
  const costly: string[] = [];
  for (const query of documents) if ((await world.anon.codeOf(query)) === 'QUERY_TOO_COSTLY') costly.push(query);
  expect(costly).toEqual([]);
  expect(documents.length).toBeGreaterThan(100);
  await world.stop();
}, 120_000);
