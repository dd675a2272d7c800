import { pdf, World } from '../support/world.ts';
import type { Client } from '../support/client.ts';

const FILES = 'query ($id: ID!) { material(id: $id) { thumbnailUrl files { url previewUrl mediaType } } }';
interface Files {
  material: { thumbnailUrl: string | null; files: { url: string; previewUrl: string | null; mediaType: string }[] };
}
const SCRIPTED = {
  'les.html': '<!doctype html><html><body onload="x()"><h1>Les</h1><script>fetch("/graphql")</script><iframe src="javascript:1"></iframe></body></html>',
  'plaat.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>fetch("/graphql")</script><circle r="4"/></svg>',
};

describe('what a browser is told to do with an answer', () => {
  let world: World;
  let shared: string;
  beforeAll(async () => {
    world = await World.open();
    shared = await world.publishPdf('Voor iedereen.', 'Voor iedereen');
  }, 120_000);
  afterAll(() => world?.stop());

  const filesOf = async (at: Client, id: string) => (await at.ask<Files>(FILES, { id })).material;
  const keeps = async (at: Client, path: string): Promise<[number, string | null]> => {
    const response = await at.fetch(path);
    await response.arrayBuffer();
    return [response.status, response.headers.get('cache-control')];
  };

  it('files, pictures, pages and answers are kept by no cache; of a public work they are asked for again each time', async () => {
    const { thumbnailUrl, files } = await filesOf(world.at.anna, shared);
    const paths = [files[0]?.url ?? '', `${files[0]?.url}?download`, thumbnailUrl ?? '', `/previews/${files[0]?.url.split('/')[2]}/pages/1`];
    for (const path of paths) expect([path, await keeps(world.at.bram, path)]).toEqual([path, [200, 'private, no-store']]);
    for (const path of paths) expect([path, await keeps(world.anon, path)]).toEqual([path, [404, 'private, no-store']]);
    await world.ask([shared], { scope: { mode: 'PUBLIC' } });
    await world.answer('anna', true);
    for (const path of paths) for (const at of [world.anon, world.at.bram]) expect([path, await keeps(at, path)]).toEqual([path, [200, 'no-cache']]);
    await world.withdraw('anna');
    for (const path of paths) expect([path, await keeps(world.anon, path)]).toEqual([path, [404, 'private, no-store']]);
  });

  it('so are answers of GraphQL, good and bad, and of every other door', async () => {
    for (const [body, status] of [
      ['{"query":"{ me { id } }"}', 200],
      ['{"query":"{ material(id: \\"x\\") { id } }"}', 200],
      ['{"query":"{"}', 400],
      ['{', 400],
      [`{"query":"${'x'.repeat(600_000)}"}`, 413],
    ] as const) {
      const response = await world.at.anna.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect([response.status, response.headers.get('cache-control')]).toEqual([status, expect.stringContaining('no-store')]);
    }
    for (const path of ['/files/x/y', '/thumbs/x', '/previews/x', '/uploads/x', '/nothing'])
      expect((await keeps(world.at.anna, path))[1]).toBe('private, no-store');
  });

  it.each(Object.entries(SCRIPTED))('%s with a script is only ever downloaded, in a sandbox, as nothing that runs', async (name, text) => {
    const id = await world.draft(name, Buffer.from(text));
    const [file] = (await filesOf(world.at.manon, id)).files;
    for (const path of [file?.url ?? '', `${file?.url}?download`]) {
      const { status, headers } = await world.at.manon.fetch(path);
      expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([200, 'application/octet-stream', 'nosniff']);
      expect(headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
    }
    if (file?.previewUrl == null) return expect(name).toBe('plaat.svg');
    const preview = await world.at.manon.fetch(file.previewUrl);
    expect(preview.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
    expect(preview.headers.get('origin-agent-cluster')).toBeNull(); // of no origin: a browser would warn of the wish
    expect(await preview.text()).not.toMatch(/script|onload|iframe/);
  });

  it('a page named as a picture or as a PDF is not taken in at all', async () => {
    await expect(world.draft('foto.png', Buffer.from(SCRIPTED['les.html']))).rejects.toThrow('FILE_TYPE_MISMATCH');
    await expect(world.draft('les.pdf', Buffer.from(SCRIPTED['plaat.svg']))).rejects.toThrow('FILE_TYPE_MISMATCH');
    await expect(world.draft('les.pdf', Buffer.concat([Buffer.from('MZ'), await pdf('x')]))).rejects.toThrow('FILE_');
  });
});
