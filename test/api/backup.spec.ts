import { copyFile, cp, mkdir, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VerifyLedger } from '@deelgenoot/consent';
import { BlobKeeper, Database, type Migration } from '@deelgenoot/platform';
import { backUp, restore } from '@deelgenoot/platform/backup';
import { testDatabase } from '@deelgenoot/testing';
import pg from 'pg';
import { migrations } from '../../apps/api/src/migrations.ts';
import { TestApp } from '../support/app.ts';
import { demoApp, demoClient } from '../support/demo.ts';

/** A fingerprint of every table: its rows as text, whatever their order. */
async function fingerprints(url: string): Promise<Record<string, string>> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname NOT IN ('information_schema', 'public', 'graphile_worker') ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of rows)
      found[name] = (
        await db.query(`SELECT count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS print FROM ${name} t`)
      ).rows[0].print;
    found['jobs'] = (await db.query('SELECT count(*)::text AS print FROM graphile_worker.jobs')).rows[0].print;
    return found;
  } finally {
    await db.end();
  }
}

const filesOf = async (dir: string): Promise<string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length))
    .sort();

const FIND = '{ search(input: { text: "toetsen" }, first: 5) { totalCount } }';

describe('backup and restore', () => {
  let app: TestApp;
  let folder: string;
  let zip: string;
  const filesDir = () => join(app.dir, 'files');

  beforeAll(async () => {
    app = await demoApp();
    folder = await mkdtemp(join(tmpdir(), 'deelgenoot-backup-'));
    zip = join(folder, 'world.zip');
    await app.sql("SELECT platform.add_job('consent.sign-heads', '{}', NULL, NULL)");
    await app.drainOutbox();
    await app.sql("SELECT platform.add_job('consent.sign-heads', '{}', NULL, now() + interval '1 hour')");
    await backUp({ DATABASE_URL: app.databaseUrl, FILES_DIR: filesDir() }, zip);
  }, 180_000);
  afterAll(async () => {
    await app?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('brings back every row, every file, the waiting work and the proof', async () => {
    const before = await fingerprints(app.databaseUrl);
    expect(Number(before['jobs'])).toBeGreaterThan(0);
    expect(await filesOf(filesDir())).toContainEqual(expect.stringContaining('/ledger/'));
    const files = join(folder, 'files');
    const keys = join(folder, 'keys');
    await cp(join(app.dir, 'keys'), keys, { recursive: true });
    const back = await TestApp.start(
      { DEMO: '1', FILES_DIR: files, KEYS_DIR: keys },
      { key: `restored ${folder}`, migrate: (url) => restore({ DATABASE_URL: url, FILES_DIR: files }, zip, migrations) },
    );
    try {
      expect(await fingerprints(back.databaseUrl)).toEqual(before);
      expect(await filesOf(files)).toEqual(await filesOf(filesDir()));
      const ctx = back.get(Database).context();
      expect((await back.get(VerifyLedger).verifyAll(ctx)).broken).toEqual([]);
      expect(await back.get(BlobKeeper).check(ctx)).toMatchObject({ missing: [], damaged: [] });
      const [there, here] = await Promise.all([app, back].map(async (one) => (await demoClient(one, 'chris')).ask(FIND)));
      expect(here).toEqual(there);
      // history still cannot be rewritten, and new numbers go on where the old ones ended
      await expect(back.sql('DELETE FROM consent.event')).rejects.toThrow();
      await back.drainOutbox();
    } finally {
      await back.stop();
    }
  });

  describe('refuses', () => {
    const intoEmpty = async (path: string, known: Migration[] = migrations) => {
      const database = await testDatabase();
      try {
        return await restore({ DATABASE_URL: database.url, FILES_DIR: join(folder, 'nowhere') }, path, known);
      } finally {
        await database.drop();
      }
    };

    it('a database in use', async () => {
      await expect(restore({ DATABASE_URL: app.databaseUrl, FILES_DIR: filesDir() }, zip, migrations)).rejects.toThrow('in use');
    });

    it('a backup of which one byte changed', async () => {
      const damaged = join(folder, 'damaged.zip');
      await copyFile(zip, damaged);
      const file = await open(damaged, 'r+');
      await file.write(Buffer.from([0x2a, 0x2b]), 0, 2, 4000);
      await file.close();
      await expect(intoEmpty(damaged)).rejects.toThrow('damaged');
    });

    it('a backup that was cut off', async () => {
      const cut = join(folder, 'cut.zip');
      await copyFile(zip, cut);
      await truncate(cut, Math.floor((await stat(cut)).size / 2));
      await expect(intoEmpty(cut)).rejects.toThrow('cannot be read');
    });

    it('a backup of a newer program', async () => {
      await expect(intoEmpty(zip, migrations.slice(0, -1))).rejects.toThrow('newer version');
    });

    it('to leave anything of what it refused', async () => {
      expect(await readdir(folder)).not.toContain('nowhere');
    });
  });

  it('is of one instant while people go on, and goes on after it was cut off', async () => {
    const busy = join(folder, 'busy.zip');
    const stop = new AbortController();
    let n = 0;
    // always the same in both tables
    const write = () => app.sql('WITH people AS (UPDATE identity.person SET name = $1) UPDATE identity.institution SET town = $1', [`stand ${++n}`]);
    await write();
    const writer = (async () => {
      while (!stop.signal.aborted) await write();
    })();
    const from = n;
    await backUp({ DATABASE_URL: app.databaseUrl, FILES_DIR: filesDir() }, busy).finally(() => stop.abort());
    await writer;
    expect(n).toBeGreaterThan(from + 2);
    expect(await readdir(folder)).not.toContain('busy.zip.part');

    const database = await testDatabase();
    const files = join(folder, 'again');
    try {
      await mkdir(files);
      await writeFile(join(files, 'blobs'), 'in the way');
      const target = { DATABASE_URL: database.url, FILES_DIR: files };
      await expect(restore(target, busy, migrations)).rejects.toThrow(/EEXIST|ENOTDIR/);
      await rm(join(files, 'blobs'));
      await restore(target, busy, migrations);
      const db = new pg.Client({ connectionString: database.url });
      await db.connect();
      const { rows } = await db.query('SELECT name AS stand FROM identity.person UNION SELECT town FROM identity.institution').finally(() => db.end());
      expect(rows).toHaveLength(1);
    } finally {
      await database.drop();
    }
  });
});
