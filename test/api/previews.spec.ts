import { demoFile, World } from '../support/world.ts';

const FILES = 'query ($id: ID!) { material(id: $id) { files { id previewUrl pages } } }';
type Files = { material: { files: { id: string; previewUrl: string; pages: number | null }[] } };

describe('what a browser shows of a file', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const fileOf = async (id: string) => (await world.at.anna.ask<Files>(FILES, { id })).material.files[0]!;

  it('is each page of a PDF as a picture, for those who may see it and no longer than that', async () => {
    const file = await fileOf(await world.publishPdf('Wacht zes tellen.'));
    const page = (who: 'bram' | 'chris', number: string) => world.at[who].fetch(`/previews/${file.id}/pages/${number}`);
    const shown = await page('bram', '1');
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([200, 'image/webp', 'private, no-store']);
    expect(
      Buffer.from(await shown.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP');
    expect((await page('chris', '1')).status).toBe(404);
    for (const number of ['0', '2', '1e3', '-1', '..%2f1']) expect((await page('bram', number)).status).toBe(404);
  });

  it('is a page of HTML without anything that runs, in a sandbox', async () => {
    const id = await world.draft(
      'les.html',
      Buffer.from('<!doctype html><html lang="nl"><body><h1>Pipetteren</h1><script>alert(1)</script><p onclick="x()">Tien keer.</p></body></html>'),
    );
    const { material } = await world.at.manon.ask<Files>(FILES, { id });
    const shown = await world.at.manon.fetch(material.files[0]!.previewUrl);
    const html = await shown.text();
    expect(html).toContain('<h1>Pipetteren</h1>');
    expect(html).not.toMatch(/script|onclick|alert/);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is an office file as its own text and pictures, in a sandbox, for those who may see it', async () => {
    const name = 'brinkhage/rapporteren-beveiliging.docx';
    const id = await world.draft(name.split('/').at(-1)!, demoFile(name));
    const { material } = await world.at.manon.ask<Files>(FILES, { id });
    const { previewUrl } = material.files[0]!;
    const shown = await world.at.manon.fetch(previewUrl);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toMatch(/<h2>.+<\/h2>/);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect((await world.at.chris.fetch(previewUrl)).status).toBe(404);
  });

  it('is subtitles that a player takes, put beside a work as part of a new version', async () => {
    const id = await world.publishPdf('Een film, zogenaamd.');
    const [film] = (await world.at.manon.ask<Files>(FILES, { id })).material.files;
    await world.revise(id, 'film.srt', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nWacht zes tellen.\n'), {}, [film!.id]);
    const { material } = await world.at.bram.ask<Files>(FILES, { id });
    expect(material.files).toHaveLength(2);
    const captions = await world.at.bram.fetch(material.files[1]!.previewUrl);
    expect([captions.headers.get('content-type'), await captions.text()]).toEqual([
      expect.stringMatching(/^text\/vtt/),
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nWacht zes tellen.\n',
    ]);
  });

  it('is a PDF that the viewer of a browser can open, and anything else in a sandbox', async () => {
    const file = await fileOf(await world.publishPdf('Wacht zes tellen.'));
    const policy = (await world.at.bram.fetch(file.previewUrl)).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('default-src');
    expect(policy).not.toContain('sandbox');
  });
});
