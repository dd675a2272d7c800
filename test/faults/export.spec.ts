import { randomUUID } from 'node:crypto';
import { describeIf } from '@deelgenoot/testing';
import pg from 'pg';
import { download, EXPORT, jsonOf, START_EXPORT } from '../support/academy.ts';
import { sha256, unzip } from '../support/zip.ts';
import { beginImport, progress } from './files.ts';
import { type Member, peopleOf } from './people.ts';
import { Program, until } from './program.ts';

/** So many that an export of them takes longer than it takes to kill whoever makes it. */
const WORKS = 4_000;

interface Export {
  state: string;
  code: string | null;
  url: string | null;
  done: number;
}

describeIf(process.platform !== 'win32', 'processes are found with ps')('after kill -9 of the worker, half-way an academy that leaves', () => {
  let program: Program;
  let manager: Member;
  let db: pg.Client;
  beforeAll(async () => {
    program = await Program.start();
    const url = await program.databaseUrl();
    [manager] = (await peopleOf(program.url, url, 1)) as [Member];
    db = new pg.Client({ connectionString: url });
    await db.connect();
    await db.query("UPDATE identity.membership SET roles = '{teacher,manager}'");
    const one = await beginImport(manager, 0, 1);
    await until('the work is in', 30_000, async () => (await progress(manager, one.id)).state === 'DONE');
    await multiply(db);
  }, 180_000);
  afterAll(async () => {
    await db?.end();
    await Program.stopAll();
  }, 60_000);

  it('another takes it up, and the zip is whole: every work once, every entry as it was signed', async () => {
    const { startAcademyExport } = await manager.client.ask<{ startAcademyExport: { id: string } }>(START_EXPORT, { id: manager.schoolId });
    const look = async () =>
      (await manager.client.ask<{ academyExport: Export }>(EXPORT.replace('state code', 'state code done'), { id: startAcademyExport.id })).academyExport;
    await until('it is half-way', 60_000, async () => (await look()).done > 0);
    await program.kill('worker');
    expect(await look()).toMatchObject({ state: 'RUNNING', url: null }); // or it was done before, and this shows nothing
    const { url, code } = await until('it is taken up and done', 120_000, async () => {
      const now = await look();
      return now.state !== 'RUNNING' && now;
    });
    expect(code).toBeNull();
    const entries = await unzip(await download(manager.client, url));
    const manifest = jsonOf<{ counts: { works: number }; entries: { name: string; size: number; sha256: string }[] }>(entries, 'manifest.json');
    expect(manifest.counts.works).toBe(WORKS);
    expect(manifest.entries.filter(({ name }) => name.startsWith('works/')).length).toBe(WORKS);
    expect([...entries.keys()].sort()).toEqual(['manifest.json', 'manifest.sig', ...manifest.entries.map(({ name }) => name)].sort());
    for (const { name, sha256: hash } of manifest.entries) expect([name, sha256(entries.get(name)!)]).toEqual([name, hash]);
  }, 240_000);
});

/** Copies the one work that is there, row by row, until there are enough. */
async function multiply(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ material: string; version: string }>('SELECT material_id AS material, id AS version FROM catalog.version');
  const { material, version } = rows[0]!;
  const namespace = randomUUID();
  const fresh = (table: string, column: string) => `md5('${namespace}' || '${table}' || s.${column} || n)::uuid`;
  const copy = async (table: string, where: string, changed: Record<string, string>) => {
    const { rows: columns } = await db.query<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema || '.' || table_name = $1 AND is_generated = 'NEVER'",
      [table],
    );
    const names = columns.map(({ name }) => name);
    await db.query(
      `INSERT INTO ${table} (${names.join()}) SELECT ${names.map((name) => changed[name] ?? `s.${name}`).join()} FROM ${table} s CROSS JOIN generate_series(2, ${WORKS}) n WHERE ${where}`,
    );
  };
  await copy('catalog.material', `s.id = '${material}'`, { id: fresh('material', 'id') });
  await copy('catalog.version', `s.id = '${version}'`, { id: fresh('version', 'id'), material_id: fresh('material', 'material_id') });
  await copy('catalog.file', `s.version_id = '${version}'`, { id: fresh('file', 'id'), version_id: fresh('version', 'version_id') });
  await copy('consent.contribution', `s.subject_id = '${material}'`, { id: fresh('contribution', 'id'), subject_id: fresh('material', 'subject_id') });
}
