import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { pdf, World } from '../support/world.ts';

const TUS = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };
const START = 'mutation ($input: ImportInput!) { startImport(input: $input) { id } }';
const REPORT = 'query ($id: ID!) { import(id: $id) { state done failed items { name state code material { title files { name size url } } } } }';

interface Report {
  state: string;
  done: number;
  failed: number;
  items: { name: string; state: string; code: string | null; material: { title: string; files: { name: string; size: number; url: string }[] } | null }[];
}

describe('files on their way in', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world?.stop());

  const lying = () => readdirSync(join(world.app.dir, 'files', 'uploads'));
  const importOf = async (uploadIds: string[]): Promise<Report> => {
    const { startImport } = await world.at.manon.ask<{ startImport: { id: string } }>(START, { input: { schoolId: world.schools.noord, uploadIds } });
    await world.app.drainOutbox();
    return (await world.at.manon.ask<{ import: Report }>(REPORT, { id: startImport.id })).import;
  };
  const begin = async (name: string, size: number): Promise<string> => {
    const headers = { ...TUS, 'upload-length': String(size), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` };
    const response = await world.at.manon.fetch('/uploads', { method: 'POST', headers });
    return new URL(response.headers.get('location') ?? '', world.app.url).pathname;
  };
  /** Sends the first half of what was promised, and hangs up. */
  const cutOff = (path: string, content: Buffer) =>
    new Promise<void>((resolve) => {
      const sending = request(new URL(path, world.app.url), {
        method: 'PATCH',
        headers: { ...TUS, 'x-csrf': '1', cookie: world.at.manon.cookies, 'upload-offset': '0', 'content-length': content.length },
      });
      sending.on('error', () => resolve());
      sending.write(content.subarray(0, content.length / 2), () => sending.destroy(new Error('the laptop was closed')));
    });
  const offsetOf = async (path: string) => Number((await world.at.manon.fetch(path, { method: 'HEAD', headers: TUS })).headers.get('upload-offset'));

  it('an upload that was cut off goes on where it was, and only then can be imported', async () => {
    const content = await pdf('Een lang verhaal over pipetteren. '.repeat(200));
    const path = await begin('pipetteren.pdf', content.length);
    await cutOff(path, content);
    const offset = await offsetOf(path);
    expect(offset).toBeLessThan(content.length);
    const id = path.split('/').at(-1) ?? '';
    expect(await world.at.manon.codeOf(START, { input: { schoolId: world.schools.noord, uploadIds: [id] } })).toBe('UPLOAD_INCOMPLETE');
    for (const who of ['bram', 'chris'] as const) expect((await world.at[who].fetch(path, { method: 'HEAD', headers: TUS })).status).toBe(404);

    const wrong = await world.at.manon.fetch(path, { method: 'PATCH', headers: { ...TUS, 'upload-offset': String(offset + 1) }, body: new Uint8Array(1) });
    expect(wrong.status).toBe(409);
    const rest = await world.at.manon.fetch(path, {
      method: 'PATCH',
      headers: { ...TUS, 'upload-offset': String(offset) },
      body: new Uint8Array(content.subarray(offset)),
    });
    expect(rest.status).toBe(204);
    const report = await importOf([id]);
    expect(report).toMatchObject({ state: 'DONE', done: 1, failed: 0 });
    const file = await world.at.manon.fetch(report.items[0]?.material?.files[0]?.url ?? '');
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
    expect(lying()).toEqual([]);
  });

  it('one that nobody finishes is gone after a day, or as soon as its owner says so', async () => {
    const content = Buffer.alloc(4_000, 'x');
    const given = await begin('weg.txt', content.length);
    await cutOff(given, content);
    expect((await world.at.bram.fetch(given, { method: 'DELETE', headers: TUS })).status).toBe(404);
    expect((await world.at.manon.fetch(given, { method: 'DELETE', headers: TUS })).status).toBe(204);
    expect(lying()).toEqual([]);

    const left = (await begin('vergeten.txt', content.length)).split('/').at(-1) ?? '';
    const facts = join(world.app.dir, 'files', 'uploads', `${left}.json`);
    writeFileSync(facts, readFileSync(facts, 'utf8').replace(/"creation_date":"[^"]*"/, '"creation_date":"2020-01-01T00:00:00.000Z"'));
    await world.app.sql("SELECT platform.add_job('catalog.sweep-uploads', '{}', NULL, now())");
    await world.app.drainOutbox();
    expect(lying()).toEqual([]);
  });

  it('two files of one name are both in, each under a name of its own', async () => {
    const ids = [await world.at.manon.upload('les.pdf', await pdf('De eerste.')), await world.at.manon.upload('les.pdf', await pdf('De tweede.'))];
    const report = await importOf(ids);
    expect(report).toMatchObject({ state: 'DONE', done: 2, failed: 0 });
    expect(report.items.map(({ name }) => name).toSorted()).toEqual(['les (2).pdf', 'les.pdf']);
  });

  it('a name cannot deceive, break out, or end the header it stands in', async () => {
    const names = [
      'les\u202Efdp.pdf',
      'a"b\r\nX-Evil: 1.pdf',
      '../../../etc/passwd.pdf',
      'nul\u0000.pdf',
      `${'x'.repeat(3_000)}.pdf`,
      "Café ü'*(1);.pdf",
      '\r\n',
    ];
    const ids: string[] = [];
    for (const [at, name] of names.entries()) ids.push(await world.at.manon.upload(name, await pdf(`Bladzijde ${at}.`)));
    const report = await importOf(ids);
    expect(report).toMatchObject({ state: 'DONE', done: names.length, failed: 0 });
    const files = report.items.flatMap(({ material }) => material?.files ?? []);
    expect(files.map(({ name }) => name.slice(0, 40)).toSorted()).toEqual(
      ['lesfdp.pdf', 'a"bX-Evil: 1.pdf', 'passwd.pdf', 'nul.pdf', 'x'.repeat(40), "Café ü'*(1);.pdf", 'bestand'].toSorted(),
    );
    for (const { name, url } of files) {
      const response = await world.at.manon.fetch(`${url}?download`);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-evil')).toBeNull();
      const disposition = response.headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.!~%-]+$/);
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
      await response.arrayBuffer();
    }
  });
});
