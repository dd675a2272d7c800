import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { run, start } from './processes.ts';
import { copyIndex, seed, type Size, TEMPLATES } from './seed.ts';

/** What is in the database, as far as requests name it. */
export interface World {
  readonly seconds: number;
  readonly megabytes: number;
  readonly people: number;
  /** Works that every educator sees. */
  readonly works: readonly string[];
  readonly threads: readonly string[];
}

const INDEX_MS = 120_000;
const NAMED = 1_000;

/** Migrates and fills an empty database, and lets the program index what it has to. */
export async function prepare(databaseUrl: string, env: NodeJS.ProcessEnv, size: Size): Promise<World> {
  const begun = Date.now();
  await run('../../apps/api/dist/cli/migrate.js', env);
  await seed(databaseUrl, size);
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await db.query(
      `SELECT platform.add_job('search.index', json_build_object('kind', 'material', 'ids', array_agg(version)), NULL, NULL) FROM bench.material WHERE n < $1 GROUP BY n / 100`,
      [TEMPLATES],
    );
    await indexed(db, env);
    await copyIndex(databaseUrl);
    const ids = async (sql: string): Promise<string[]> => (await db.query<{ id: string }>(sql, [NAMED])).rows.map(({ id }) => id);
    const { rows } = await db.query<{ mb: number }>('SELECT (pg_database_size(current_database()) / 1000000)::int AS mb');
    return {
      seconds: (Date.now() - begun) / 1000,
      megabytes: rows[0]?.mb ?? 0,
      people: size.people,
      works: await ids("SELECT id FROM bench.material WHERE reach = 'all' ORDER BY md5(n::text) LIMIT $1"),
      threads: await ids('SELECT id FROM bench.thread ORDER BY md5(n::text) LIMIT $1'),
    };
  } finally {
    await db.end();
  }
}

/** A worker does the waiting jobs, which bring people, schools and some works into the index. */
async function indexed(db: pg.Client, env: NodeJS.ProcessEnv): Promise<void> {
  const worker = start('../../apps/api/dist/worker.js', env);
  for (const end = Date.now() + INDEX_MS; ; await pause(100)) {
    const { rows } = await db.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM graphile_worker.jobs');
    if (rows[0]?.waiting === 0) break;
    if (Date.now() > end) throw new Error('indexing takes too long');
  }
  await worker.stop();
}
