import { BlobKeeper, Blobs, Database } from '@deelgenoot/platform';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdf, World } from '../support/world.ts';

describe('files on the disk', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 120_000);
  afterAll(() => world.stop());

  const keeper = () => world.app.get(BlobKeeper);
  const blobs = () => world.app.get(Blobs);
  const context = () => world.app.get(Database).context();
  const put = async (text: string): Promise<string> => {
    const path = join(world.app.dir, 'some.txt');
    await writeFile(path, text);
    return (await blobs().put(path)).sha256;
  };
  const age = async (sha256: string, days: number) => {
    const at = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    await utimes(blobs().path(sha256), at, at);
  };
  const isThere = async (sha256: string) => (await blobs().measure(sha256)) !== null;

  it('are swept when nothing refers to them for a day, and not a moment earlier', async () => {
    const [old, fresh] = [await put('nobody wants this'), await put('somebody is about to want this')];
    await age(old, 2);
    const id = await world.publishPdf('Dit wil iedereen.');
    const [file] = await world.app.sql<{ sha256: string }>(
      'SELECT f.sha256 FROM catalog.file f JOIN catalog.version v ON v.id = f.version_id WHERE v.material_id = $1',
      [id],
    );
    await age(file!.sha256, 400);
    expect((await keeper().check(context())).orphaned).toEqual([old]);
    expect(await keeper().sweep(context())).toBe(1);
    expect(await Promise.all([old, fresh, file!.sha256].map(isThere))).toEqual([false, true, true]);
  });

  it('stay when the same file is put again while the sweep is at it', async () => {
    const text = 'uploaded again at the very moment';
    const sha256 = await put(text);
    for (let round = 0; round < 25; round++) {
      await age(sha256, 2);
      const [put1] = await Promise.all([put(text), blobs().remove(sha256, new Date(Date.now() - 1000 * 60 * 60))]);
      expect(put1).toBe(sha256);
      expect(await isThere(sha256)).toBe(true);
    }
  });

  it('of a version in the making stay until it is dropped', async () => {
    const id = await world.publishPdf('Versie een.');
    const uploadId = await world.at.manon.upload('twee.pdf', await pdf('Versie twee, nog niet online.'));
    const { startRevision } = await world.at.manon.ask<{ startRevision: { id: string } }>(
      'mutation ($id: ID!, $u: [ID!]!) { startRevision(materialId: $id, uploadIds: $u) { id } }',
      { id, u: [uploadId] },
    );
    await world.app.drainOutbox();
    const [{ sha256 }] = (await world.app.sql<{ sha256: string }>("SELECT files->0->>'sha256' AS sha256 FROM catalog.revision WHERE id = $1", [
      startRevision.id,
    ])) as [{ sha256: string }];
    await age(sha256, 2);
    await keeper().sweep(context());
    expect(await isThere(sha256)).toBe(true);
    await world.at.manon.ask('mutation ($id: ID!) { dropRevision(id: $id) }', { id: startRevision.id });
    await keeper().sweep(context());
    expect(await isThere(sha256)).toBe(false);
  });

  it('that are missing or damaged are named', async () => {
    expect(await keeper().check(context())).toMatchObject({ missing: [], damaged: [] });
    await world.publishPdf('Eerst heel.', 'Heel werk');
    const named = await world.app.sql<{ sha256: string; name: string }>("SELECT sha256, name FROM catalog.file WHERE name = 'Heel werk.pdf'");
    const { sha256 } = named[0]!;
    const whole = await readFile(blobs().path(sha256));
    await writeFile(blobs().path(sha256), Buffer.concat([whole.subarray(0, -1), Buffer.from('x')]));
    expect((await keeper().check(context())).damaged).toEqual([{ sha256, what: expect.stringContaining('Heel werk.pdf') }]);
    await age(sha256, 2);
    await writeFile(blobs().path(sha256), whole);
    expect((await keeper().check(context())).damaged).toEqual([]);
    await blobs().remove(sha256, new Date(Date.now() + 1000));
    expect((await keeper().check(context())).missing).toEqual([{ sha256, what: expect.stringContaining('Heel werk.pdf') }]);
  });

  it('come in parts: an upload that broke off goes on where it was, and only for who began it', async () => {
    const content = await pdf('Half verstuurd en toch heel.');
    const half = Math.floor(content.length / 2);
    const tus = { 'tus-resumable': '1.0.0' };
    const begun = await world.at.manon.fetch('/uploads', {
      method: 'POST',
      headers: { ...tus, 'upload-length': String(content.length), 'upload-metadata': `filename ${Buffer.from('half.pdf').toString('base64')}` },
    });
    const where = new URL(begun.headers.get('location') ?? '', world.app.url).pathname;
    const send = (from: number, to: number) =>
      world.at.manon.fetch(where, {
        method: 'PATCH',
        headers: { ...tus, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
        body: new Uint8Array(content.subarray(from, to)),
      });
    expect((await send(0, half)).status).toBe(204);
    const again = await world.at.manon.fetch(where, { method: 'HEAD', headers: tus });
    expect(again.headers.get('upload-offset')).toBe(String(half));
    expect((await world.at.anna.fetch(where, { method: 'HEAD', headers: tus })).status).toBe(404);
    expect((await send(0, half)).status).toBe(409); // that part is there
    expect((await send(half, content.length)).status).toBe(204);
    const { startImport } = await world.at.manon.ask<{ startImport: { id: string } }>('mutation ($input: ImportInput!) { startImport(input: $input) { id } }', {
      input: { schoolId: world.schools.noord, uploadIds: [where.split('/').at(-1)] },
    });
    await world.app.drainOutbox();
    const done = await world.at.manon.ask<{ import: { done: number } }>('query ($id: ID!) { import(id: $id) { done } }', { id: startImport.id });
    expect(done.import.done).toBe(1);
  });

  it('are given in ranges, and looked at anew at each request', async () => {
    const id = await world.publishPdf('Voor een stukje.');
    await world.ask([id]);
    await world.answer('anna', true);
    const { material } = await world.at.chris.ask<{ material: { files: { url: string }[] } }>('query ($id: ID!) { material(id: $id) { files { url } } }', {
      id,
    });
    const { url } = material.files[0]!;
    const part = await world.at.chris.fetch(url, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '%PDF', expect.stringMatching(/^bytes 0-3\/\d+$/)]);
    expect((await world.at.chris.fetch(url, { headers: { range: 'bytes=999999999-' } })).status).toBe(416);
    await world.withdraw('anna');
    expect((await world.at.chris.fetch(url, { headers: { range: 'bytes=0-3' } })).status).toBe(404);
  });
});
