import { verify } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WithdrawConsents } from '@deelgenoot/consent';
import { BlobKeeper, Blobs, Database, Jobs } from '@deelgenoot/platform';
import { Memberships, Viewers } from '@deelgenoot/identity';
import { formatSchema, Gather, Staging } from '@deelgenoot/interop';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { download, EXPORT, exportOf, jsonOf, START_EXPORT, zipFrom } from '../support/academy.ts';
import { World, type Name } from '../support/world.ts';
import { sha256 } from '../support/zip.ts';

const SCHEMA = new URL('../../docs/export-format.schema.json', import.meta.url);
const ADAPT = 'mutation ($id: ID!, $schoolId: ID!) { adaptMaterial(id: $id, schoolId: $schoolId) { id } }';

interface Manifest {
  school: { slug: string };
  system: { publicKey: string };
  counts: Record<string, number>;
  entries: { name: string; size: number; sha256: string }[];
}

describe('all that a school has, as one zip', () => {
  let world: World;
  let lassen: string;
  beforeAll(async () => {
    world = await World.open();
    lassen = await world.publishPdf('Wacht zes tellen.', 'Lassen; deel "een"', ['anna', 'bram']);
    await world.revise(lassen, 'lassen-2.pdf', 'Wacht zeven tellen.');
    await world.publishPdf('Alleen voor ons.', 'Rooster');
    await world.ask([lassen]);
    await world.answer('anna', true, { attribution: 'NONE' });
    await world.answer('bram', true);
    await world.at.chris.ask(ADAPT, { id: lassen, schoolId: world.schools.veld });
  }, 120_000);
  afterAll(() => world.stop());

  const become = (name: Name, roles: string, status = 'member') =>
    world.app.sql(
      `WITH s AS (UPDATE identity.institution SET status = $2 WHERE id = $3) UPDATE identity.membership SET roles = $1 WHERE person_id = $4 AND institution_id = $3`,
      [roles, status, world.schools.veld, world.people[name]],
    );
  const staged = () => readdir(join(world.app.dir, 'files', 'exports')).catch(() => []);

  it('is documented: the schema in the repository is that of the program', () => {
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(SCHEMA, JSON.stringify(formatSchema()));
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(formatSchema());
  });

  it('holds what the manifest says, signed, and each entry is as documented', async () => {
    const { entries } = await zipFrom(world.app, world.at.manon, world.schools.noord);
    const manifest = jsonOf<Manifest>(entries, 'manifest.json');
    expect(verify(null, entries.get('manifest.json')!, manifest.system.publicKey, Buffer.from(entries.get('manifest.sig')!.toString(), 'base64url'))).toBe(
      true,
    );
    expect(
      [...entries].filter(([name]) => !name.startsWith('manifest.')).map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
    ).toEqual(manifest.entries);
    expect(manifest.counts).toMatchObject({ works: 2, versions: 3, people: 3, consents: 2 });
    for (const name of entries.keys()) if (name.startsWith('files/')) expect(name).toMatch(new RegExp(`^files/${sha256(entries.get(name)!)}\\.(pdf|webp)$`));

    const ajv = new Ajv2020({ formats: { uuid: true, 'date-time': true, email: true, base64: true }, strict: false });
    const { $defs } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as { $defs: Record<string, object> };
    for (const [name, bytes] of entries) {
      const schema = $defs[name] ?? (name.startsWith('works/') ? $defs['works/'] : undefined);
      if (!schema) continue;
      expect([name, ajv.validate(schema, JSON.parse(bytes.toString())) || ajv.errors]).toEqual([name, true]);
    }
    expect(ajv.validate($defs['works/']!, { ...jsonOf<object>(entries, `works/${lassen}.json`), more: 1 })).toBe(false);
  });

  it('opens in a spreadsheet, tells of lineage, and names people no further than it may', async () => {
    const { entries } = await zipFrom(world.app, world.at.manon, world.schools.noord);
    const csv = entries.get('works.csv')!.toString();
    expect(csv.startsWith('\uFEFFid;titel;makers;')).toBe(true);
    expect(csv).toContain(';"Lassen; deel ""een""";anna, bram;online;2;');
    const work = jsonOf<{ versions: { title: string; files: { texts: { text: string }[] }[] }[]; adaptations: object[] }>(entries, `works/${lassen}.json`);
    expect(work.versions.map(({ files }) => files[0]!.texts[0]!.text)).toEqual(['Wacht zes tellen.', 'Wacht zeven tellen.']);
    // chris, who took it elsewhere, is nobody here; anna, who is named to nobody elsewhere, does not travel with the line
    expect(work.adaptations).toMatchObject([
      { institutionId: world.schools.veld, makerIds: [world.people.bram], personId: '00000000-0000-0000-0000-000000000000' },
    ]);
    const whole = [...entries]
      .filter(([name]) => name.endsWith('json'))
      .map(([, bytes]) => bytes.toString())
      .join('');
    expect(whole).not.toContain(world.people.chris);
    expect(whole).not.toContain('chris@school.example');
    expect(
      jsonOf<{ people: { email: string }[] }>(entries, 'people.json')
        .people.map(({ email }) => email)
        .sort(),
    ).toEqual(['anna', 'bram', 'manon'].map((name) => `${name}@school.example`));
  });

  it('names makers elsewhere without their address, and those who have no account with it', async () => {
    const { nameOutsider } = await world.at.manon.ask<{ nameOutsider: { id: string } }>(
      'mutation ($id: ID!) { nameOutsider(schoolId: $id, name: "Piet", email: "piet@thuis.example") { id } }',
      { id: world.schools.noord },
    );
    // As after coming in from another system: a maker whom this school never had among its people.
    await world.app.act((ctx) => world.app.get(Memberships).start(ctx, world.people.dewi, world.schools.noord, ['teacher']));
    const id = await world.publishPdf('Samen gemaakt.', 'Samen', ['dewi']);
    await world.app.sql('DELETE FROM identity.membership WHERE person_id = $1 AND institution_id = $2', [world.people.dewi, world.schools.noord]);
    await world.at.manon.ask('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
      id,
      input: { makerIds: [world.people.dewi, nameOutsider.id] },
    });
    const { entries } = await zipFrom(world.app, world.at.manon, world.schools.noord);
    expect(jsonOf<{ people: { name: string; email: string | null }[] }>(entries, 'people.json').people).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'dewi', email: null }), expect.objectContaining({ name: 'Piet', email: 'piet@thuis.example' })]),
    );
  });

  it('is for managers of that school only, at each step', async () => {
    const { id, url } = await exportOf(world.app, world.at.manon, world.schools.noord);
    for (const name of ['anna', 'chris', 'mo', 'beheer', 'nora'] as const) {
      expect(await world.at[name].codeOf(START_EXPORT, { id: world.schools.noord })).toBe('NOT_ALLOWED');
      expect(await world.at[name].codeOf(EXPORT, { id })).toBe('NOT_FOUND');
      expect((await world.at[name].fetch(url!)).status).toBe(404);
    }
    expect((await world.anon.fetch(url!)).status).toBe(404);
    const part = await world.at.manon.fetch(url!, { headers: { range: 'bytes=0-1' } });
    expect([part.status, await part.text()]).toEqual([206, 'PK']);
    await world.app.sql('UPDATE identity.membership SET ends_at = now() WHERE person_id = $1', [world.people.manon]);
    expect((await world.at.manon.fetch(url!)).status).toBe(404); // whoever made it has left
    await world.app.sql('UPDATE identity.membership SET ends_at = NULL WHERE person_id = $1', [world.people.manon]);
    expect((await world.at.manon.fetch(url!)).status).toBe(200);
    await world.app.sql('UPDATE identity.person SET suspended_at = now() WHERE id = $1', [world.people.manon]);
    expect((await world.at.manon.fetch(url!)).status).toBe(404);
    await world.app.sql('UPDATE identity.person SET suspended_at = NULL WHERE id = $1', [world.people.manon]);
  });

  it('is possible for 90 days after a school left', async () => {
    await become('chris', '{manager}');
    await world.at.beheer.ask('mutation ($id: ID!) { setSchoolStatus(id: $id, status: LEFT) { id } }', { id: world.schools.veld });
    const { url } = await exportOf(world.app, world.at.chris, world.schools.veld);
    expect((await world.at.chris.fetch(url!)).status).toBe(200);
    await world.app.sql("UPDATE identity.institution SET left_at = left_at - interval '90 days' WHERE id = $1", [world.schools.veld]);
    expect((await world.at.chris.fetch(url!)).status).toBe(404);
    expect(await world.at.chris.codeOf(START_EXPORT, { id: world.schools.veld })).toBe('NOT_ALLOWED');
    await world.at.beheer.ask('mutation ($id: ID!) { setSchoolStatus(id: $id, status: MEMBER) { id } }', { id: world.schools.veld });
    await become('chris', '{teacher}');
  });

  it('is of one instant, whatever is withdrawn meanwhile', async () => {
    const { app } = world;
    const database = app.get(Database);
    const given = await world.consents('bram', 'GRANTED');
    let withdrawn = false;
    const withdraw = () =>
      app.act(async (ctx) => {
        (ctx as { viewer: object }).viewer = await app.get(Viewers).ofPerson(ctx, world.people.bram);
        await app.get(WithdrawConsents).withdraw(
          ctx,
          given.map(({ id }) => id),
        );
      });
    const stage = await app.get(Staging).begin('test');
    const gathered = await database.snapshot(database.context(), (ctx) =>
      app.get(Gather).run(ctx, world.schools.noord, stage, async () => {
        if (!withdrawn) await withdraw();
        withdrawn = true;
      }),
    );
    const entry = (name: string) => readFileSync(gathered.entries.find((one) => one.name === name)!.path, 'utf8');
    expect((await world.consents('bram', 'GRANTED')).length).toBe(0);
    expect(entry('consents.json')).not.toContain('"withdrawn"');
    expect(entry('ledger.json')).not.toContain('"WITHDRAW"');
    await app.get(Staging).clear('test');
    // the next one tells of it in both, and holds the work all the same: it is the school's own
    const { entries } = await zipFrom(app, world.at.manon, world.schools.noord);
    expect(entries.get('consents.json')!.toString()).toContain('"withdrawn"');
    expect(entries.get('ledger.json')!.toString()).toContain('"WITHDRAW"');
    expect(entries.has(`works/${lassen}.json`)).toBe(true);
  });

  it('begins anew after its worker was killed, and offers no half file', async () => {
    const { startAcademyExport } = await world.at.manon.ask<{ startAcademyExport: { id: string } }>(START_EXPORT, { id: world.schools.noord });
    const { id } = startAcademyExport;
    expect(await world.at.manon.codeOf(START_EXPORT, { id: world.schools.noord })).toBe('EXPORT_RUNNING');
    const folder = join(world.app.dir, 'files', 'exports', id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '0'), 'half');
    await writeFile(join(folder, 'academy.zip'), 'PK half');
    expect((await world.at.manon.fetch(`/exports/${id}`)).status).toBe(404);
    await world.app.drainOutbox();
    const { academyExport } = await world.at.manon.ask<{ academyExport: { state: string; url: string } }>(EXPORT, { id });
    expect(academyExport.state).toBe('DONE');
    expect((await download(world.at.manon, academyExport.url)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(await staged()).toEqual([]);
  });

  it('stops when somebody cancels', async () => {
    const { startAcademyExport } = await world.at.manon.ask<{ startAcademyExport: { id: string } }>(START_EXPORT, { id: world.schools.noord });
    const { cancelAcademyExport } = await world.at.manon.ask<{ cancelAcademyExport: { state: string } }>(
      'mutation ($id: ID!) { cancelAcademyExport(id: $id) { state } }',
      startAcademyExport,
    );
    expect(cancelAcademyExport.state).toBe('CANCELLED');
    await world.app.drainOutbox();
    expect((await world.at.manon.ask<{ academyExport: { state: string } }>(EXPORT, startAcademyExport)).academyExport.state).toBe('CANCELLED');
    expect(await staged()).toEqual([]);
  });

  it('is not made of files that are lost or damaged', async () => {
    const blobs = world.app.get(Blobs);
    const [{ sha256: hash }] = (await world.app.sql<{ sha256: string }>('SELECT sha256 FROM catalog.file LIMIT 1')) as [{ sha256: string }];
    const bytes = readFileSync(blobs.path(hash));
    await writeFile(blobs.path(hash), Buffer.alloc(bytes.length, 1));
    expect(await exportOf(world.app, world.at.manon, world.schools.noord)).toMatchObject({ state: 'FAILED', code: 'EXPORT_FILE_DAMAGED', url: null });
    await rm(blobs.path(hash));
    expect(await exportOf(world.app, world.at.manon, world.schools.noord)).toMatchObject({ state: 'FAILED', code: 'EXPORT_FILE_DAMAGED' });
    await writeFile(blobs.path(hash), bytes);
    expect(await staged()).toEqual([]);
  });

  it('is kept for a week, and swept', async () => {
    const { id, url } = await exportOf(world.app, world.at.manon, world.schools.noord);
    const [{ sha256: hash }] = (await world.app.sql<{ sha256: string }>('SELECT sha256 FROM interop.export WHERE id = $1', [id])) as [{ sha256: string }];
    const database = world.app.get(Database);
    const late = (days: number) => ({ ...database.context(), now: new Date(Date.now() + days * 86_400_000) });
    const keeper = world.app.get(BlobKeeper);
    await keeper.sweep(late(3));
    expect(await world.app.get(Blobs).measure(hash)).not.toBeNull();
    await world.app.sql("UPDATE interop.export SET expires_at = now() - interval '1 second' WHERE id = $1", [id]);
    expect((await world.at.manon.fetch(url!)).status).toBe(404);
    await world.app.act((ctx) => world.app.get(Jobs).add(ctx, 'interop.sweep', {}));
    await world.app.drainOutbox();
    expect((await world.at.manon.ask<{ academyExport: object }>(EXPORT, { id })).academyExport).toMatchObject({ state: 'EXPIRED', url: null });
    await keeper.sweep(late(3));
    expect(await world.app.get(Blobs).measure(hash)).toBeNull();
  });
});
