import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Config } from '../config/config.ts';
import { type Migration, migrateDatabase } from '../database/migrate.ts';
import { ArchiveReader } from './archive-reader.ts';
import { BackupFault, entryOfFile, entryOfTable, JOBS, jobsSchema, type Manifest } from './manifest.ts';
import { readMigrations, readReferences, readTables } from './structure.ts';

/** Stands in a database from the first step of a restore to its last, so that one that was cut off may begin again. */
const UNDER_WAY = 'public.restore_under_way';

/**
 * Puts a backup into an empty database and its files into the files folder, and brings them to the form that this program
 * has now. Cut off, it may be run again: the database shows nothing until everything is in.
 * @param migrations all that this program knows
 * @throws BackupFault when the backup is damaged or newer than the program, or the database is in use
 */
export async function restore(config: Pick<Config, 'DATABASE_URL' | 'FILES_DIR'>, path: string, migrations: Migration[]): Promise<Manifest> {
  const archive = await ArchiveReader.open(path);
  try {
    const { manifest } = archive;
    const strange = manifest.migrations.filter((name) => !migrations.some((known) => known.name === name));
    if (strange.length) throw new BackupFault(`The backup was made by a newer version of the program (${strange[0]}).`);
    await connected(config, demandEmpty);
    await migrateDatabase(
      config.DATABASE_URL,
      migrations.filter(({ name }) => manifest.migrations.includes(name)),
    );
    for (const { path: file } of manifest.files) await putFile(archive, config.FILES_DIR, file);
    await connected(config, (db) => fill(db, archive));
    await migrateDatabase(config.DATABASE_URL, migrations);
    return manifest;
  } finally {
    archive.close();
  }
}

async function connected(config: Pick<Config, 'DATABASE_URL'>, work: (db: pg.Client) => Promise<void>): Promise<void> {
  const db = new pg.Client({ connectionString: config.DATABASE_URL });
  await db.connect();
  try {
    await work(db);
  } finally {
    await db.end();
  }
}

async function demandEmpty(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ again: boolean }>('SELECT to_regclass($1) IS NOT NULL AS again', [UNDER_WAY]);
  if (rows[0]?.again) return;
  if (await readMigrations(db)) throw new BackupFault('The database is in use already: a backup goes into an empty one.');
  await db.query(`CREATE TABLE ${UNDER_WAY} ()`);
}

async function putFile(archive: ArchiveReader, root: string, path: string): Promise<void> {
  const to = join(root, path);
  await mkdir(dirname(to), { recursive: true });
  await pipeline(await archive.read(entryOfFile(path)), createWriteStream(`${to}.part`, { mode: 0o600, flush: true }));
  await rename(`${to}.part`, to);
}

/** All rows in one transaction. Rules that watch over changes rest meanwhile: these rows were judged when they were made. */
async function fill(db: pg.Client, archive: ArchiveReader): Promise<void> {
  const { tables, sequences } = archive.manifest;
  await db.query('BEGIN');
  const names = (await readTables(db)).map(nameOf);
  const references = await readReferences(db);
  for (const { drop } of references) await db.query(drop);
  for (const name of names) await db.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await db.query(`TRUNCATE ${names.join(', ')}`); // what migrations put in stands in the backup too
  for (const table of tables) {
    const columns = table.columns.map(pg.escapeIdentifier).join(', ');
    await pipeline(await archive.read(entryOfTable(table)), db.query(copyFrom(`COPY ${nameOf(table)} (${columns}) FROM STDIN`)));
  }
  for (const name of names) await db.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const { add } of references) await db.query(add); // and looks at every row
  for (const { value, ...sequence } of sequences) if (value !== null) await db.query('SELECT setval($1::regclass, $2)', [nameOf(sequence), value]);
  for (const { task, payload, queue, runAt, maxAttempts, key, priority } of jobsSchema.parse(await archive.json(JOBS)))
    await db.query(
      'SELECT graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4::timestamptz, max_attempts => $5, job_key => $6, priority => $7)',
      [task, JSON.stringify(payload), queue, runAt, maxAttempts, key, priority],
    );
  await db.query(`DROP TABLE ${UNDER_WAY}`);
  await db.query('COMMIT');
}

const nameOf = ({ schema, name }: { schema: string; name: string }): string => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
