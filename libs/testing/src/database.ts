import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServer } from './server.ts';

/** The advisory lock under which templates are made: roles are shared by all databases of a server. */
const TEMPLATE_LOCK = 5_120_377;

export interface TestDatabaseOptions {
  /** Brings an empty database to the newest form, and closes its connections. */
  migrate(url: string): Promise<unknown>;
  /** Names what `migrate` does: another key, another template. The names of the migrations and a hash of their text, say. */
  key: string;
}

/** A database of one's own, for one spec file. */
export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  /** Removes it, also when something is still connected. */
  drop(): Promise<void>;
}

/**
 * Makes a database for this spec file. With `migrate` it is a copy of a template that is migrated once per `key` and
 * server, so each spec file starts from the same migrated, empty state in tens of milliseconds. Without, it is empty.
 *
 * @example
 * const db = await testDatabase({ migrate, key });
 * afterAll(() => db.drop());
 */
export async function testDatabase(options?: TestDatabaseOptions): Promise<TestDatabase> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = options ? await ensureTemplate(server, options) : 'template0';
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY ${COPYING}`);
  return { name, url: on(server, name), drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Copying files beats copying through the log when nothing is synced to disk. */
const COPYING = 'FILE_COPY';

async function ensureTemplate(server: string, { migrate, key }: TestDatabaseOptions): Promise<string> {
  const name = `template_${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
  await connected(server, async (client) => {
    if (await isComplete(client, name)) return;
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await isComplete(client, name)) return;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    await migrate(on(server, name));
    await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  });
  return name;
}

/** It is marked a template as the last step, so a migration that failed half-way is never copied. */
const isComplete = async (client: pg.Client, name: string): Promise<boolean> =>
  Boolean((await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name])).rowCount);

const run = (server: string, sql: string): Promise<void> => connected(server, async (client) => void (await client.query(sql)));

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function on(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
