import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedUrl, type Embedded, removeEmbedded, startEmbedded } from './index.ts';
import { isAlive } from './postmaster.ts';

/** A slow disk makes a cluster, or syncs all of it after a crash, in seconds. */
const LONG_MS = 120_000;

const query = async (server: Embedded, sql: string) => {
  const client = new pg.Client(server.url());
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
const note = (server: Embedded, text: string) => query(server, `CREATE TABLE IF NOT EXISTS note (text text); INSERT INTO note VALUES ('${text}')`);
const notes = async (server: Embedded) => (await query(server, 'SELECT text FROM note')).map((row) => row.text);

describe('the embedded PostgreSQL', () => {
  let parent: string;
  let dataDir: string;
  let server: Embedded | undefined;
  const start = async (durable = true) => (server = await startEmbedded({ dataDir, durable }));

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'embedded-'));
    chmodSync(parent, 0o755);
    dataDir = join(parent, 'data');
  });
  afterEach(async () => {
    await removeEmbedded(dataDir);
    rmSync(parent, { recursive: true });
  });

  it(
    'keeps data, password and port between starts, and syncs when asked to',
    async () => {
      expect(embeddedUrl(dataDir)).toBeNull();
      const first = await start();
      await note(first, 'kept');
      expect(await query(first, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
      expect(statSync(join(dataDir, 'server.json')).mode & 0o777).toBe(0o600);
      await first.stop();
      await first.ended;
      expect(isAlive(first.pid)).toBe(false);
      const second = await start();
      expect(second.url()).toBe(first.url());
      expect(embeddedUrl(dataDir)).toBe(first.url());
      expect(await notes(second)).toEqual(['kept']);
    },
    LONG_MS,
  );

  it(
    'has what the migrations and the dictionaries need, for a role that is no superuser',
    async () => {
      const { url } = await start(false);
      const client = new pg.Client(url());
      await client.connect();
      for (const name of ['pg_trgm', 'unaccent', 'btree_gin', 'citext', 'pgcrypto']) await client.query(`CREATE EXTENSION ${name}`);
      await client.query('CREATE DATABASE other');
      await client.query('CREATE ROLE some_role');
      const { rows } = await client.query(
        "SELECT rolsuper, lower('CAFÉ') AS lower, to_tsvector('dutch', 'docenten')::text AS words FROM pg_roles WHERE rolname = current_user",
      );
      expect(rows).toEqual([{ rolsuper: false, lower: 'café', words: "'docent':1" }]);
      await client.end();
    },
    LONG_MS,
  );

  it(
    'refuses who does not know the password',
    async () => {
      const { port } = await start(false);
      await expect(new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: 'guess', database: 'postgres' }).connect()).rejects.toThrow(/password/);
    },
    LONG_MS,
  );

  it(
    'comes back after kill -9 of the server with every acknowledged row',
    async () => {
      const first = await start();
      await note(first, 'before the kill');
      process.kill(first.pid, 'SIGKILL');
      await first.ended;
      const second = await start();
      expect(await notes(second)).toEqual(['before the kill']);
    },
    LONG_MS,
  );

  it(
    'takes over the server of a launcher that was killed with kill -9',
    async () => {
      const script = `const { startEmbedded } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)});
      const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: true });
      console.log(JSON.stringify({ url: server.url(), pid: server.pid }));
      setInterval(() => undefined, 1000);`;
      const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [line] = await once(launcher.stdout, 'data');
      const left = JSON.parse(String(line)) as { url: string; pid: number };
      const exited = once(launcher, 'exit');
      launcher.kill('SIGKILL');
      await exited;
      expect(isAlive(left.pid)).toBe(true);
      const next = await start();
      expect(next.url()).toBe(left.url);
      expect(next.pid).not.toBe(left.pid);
      expect(isAlive(left.pid)).toBe(false);
    },
    LONG_MS,
  );

  it(
    'is not fooled by a pid file that names another program',
    async () => {
      const first = await start();
      await first.stop();
      const file = join(realpathSync(join(dataDir, 'server')), 'cluster', 'postmaster.pid');
      writeFileSync(file, `${process.pid}\n${dataDir}\n0\n${first.port}\n\n127.0.0.1\n\nready\n`);
      await query(await start(), 'SELECT 1');
      expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${server?.pid}\n`));
    },
    LONG_MS,
  );

  it(
    'chooses another port when its own was taken meanwhile',
    async () => {
      const first = await start(false);
      await first.stop();
      const taker = createServer().listen(first.port, '127.0.0.1');
      await once(taker, 'listening');
      const second = await start(false);
      expect(second.port).not.toBe(first.port);
      await query(second, 'SELECT 1');
      taker.close();
    },
    LONG_MS,
  );

  it(
    'begins again when making the cluster was interrupted',
    async () => {
      await (await start(false)).stop();
      const home = realpathSync(join(dataDir, 'server'));
      rmSync(join(home, 'cluster'), { recursive: true });
      writeFileSync(join(home, 'cluster.new'), 'half');
      await query(await start(false), 'SELECT 1');
    },
    LONG_MS,
  );

  it(
    'says in the words of the server why it cannot start',
    async () => {
      await (await start(false)).stop();
      rmSync(join(realpathSync(join(dataDir, 'server')), 'cluster', 'global'), { recursive: true });
      await expect(start(false)).rejects.toThrow(/did not start[^]*global/);
    },
    LONG_MS,
  );

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot(
    'lives elsewhere when root keeps the clone in a closed folder [skipped unless root]',
    async () => {
      chmodSync(parent, 0o700);
      const first = await start(false);
      await note(first, 'elsewhere');
      expect(lstatSync(join(dataDir, 'server')).isSymbolicLink()).toBe(true);
      await first.stop();
      expect(await notes(await start(false))).toEqual(['elsewhere']);
      const gone = await removeEmbedded(dataDir);
      expect(gone).toHaveLength(2);
      expect(gone.some((folder) => existsSync(folder))).toBe(false);
    },
    LONG_MS,
  );
});
