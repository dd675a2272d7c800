import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Config } from '../config/config.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { BACKUP_FORMAT, BackupFault, entryOfFile, entryOfTable, JOBS, MANIFEST, type Manifest } from './manifest.ts';
import { readMigrations, readSequences, readTables } from './structure.ts';

/** Folders below the files folder that hold nothing that was finished: uploads and exports under way, and what is being read. */
const PASSING = ['uploads', 'unpacked', 'exports'];

const WAITING = `SELECT t.identifier AS task, j.payload, q.queue_name AS queue, j.run_at AS "runAt", j.max_attempts AS "maxAttempts", j.key, j.priority
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id WHERE j.attempts < j.max_attempts ORDER BY j.id`;

/**
 * Writes database and files of a running program into one zip: the database as it is at one instant, with the work that
 * waits for the worker, and every file it speaks of. The key that signs the ledger is not in it: who finds a backup must
 * not be able to sign what they changed.
 * @param path of the zip; appears when it is whole
 * @throws BackupFault when the database holds no program
 */
export async function backUp(config: Pick<Config, 'DATABASE_URL' | 'FILES_DIR'>, path: string): Promise<Manifest> {
  const archive = new ArchiveWriter(path);
  const db = new pg.Client({ connectionString: config.DATABASE_URL });
  try {
    await db.connect();
    // Files first. A file is stored before the database speaks of it, so a second look after the snapshot finds those that
    // came in between; and signed ends of chains must not be newer than the chains.
    const files = await addFiles(archive, config.FILES_DIR, []);
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = await readMigrations(db);
    if (!migrations) throw new BackupFault('This database holds nothing of Deelgenoot.');
    const tables = await addTables(archive, db);
    const waiting = (await db.query<object>(WAITING)).rows;
    const jobs = { count: waiting.length, sha256: (await archive.add(JOBS, jsonOf(waiting), true)).sha256 };
    const sequences = await readSequences(db);
    await db.query('COMMIT');
    files.push(...(await addFiles(archive, config.FILES_DIR, files)));
    const manifest: Manifest = { format: BACKUP_FORMAT, madeAt: new Date().toISOString(), migrations, tables, sequences, jobs, files };
    await archive.add(MANIFEST, jsonOf(manifest), true);
    await archive.finish();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await db.end();
  }
}

const jsonOf = (value: unknown): Readable => Readable.from([Buffer.from(JSON.stringify(value))]);

async function addTables(archive: ArchiveWriter, db: pg.Client): Promise<Manifest['tables']> {
  const done: Manifest['tables'] = [];
  for (const table of await readTables(db)) {
    const columns = table.columns.map(pg.escapeIdentifier).join(', ');
    const rows = db.query(copyTo(`COPY ${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)} (${columns}) TO STDOUT`));
    done.push({ ...table, sha256: (await archive.add(entryOfTable(table), rows, true)).sha256 });
  }
  return done;
}

/** Adds what lies below the files folder and is not there yet. Files are compressed already, nearly all. */
async function addFiles(archive: ArchiveWriter, root: string, there: Manifest['files']): Promise<Manifest['files']> {
  const known = new Set(there.map(({ path }) => path));
  const done: Manifest['files'] = [];
  for (const path of await pathsBelow(root)) {
    if (known.has(path)) continue;
    const content = createReadStream(join(root, path));
    const opened = await new Promise<boolean>((tell) => content.once('open', () => tell(true)).once('error', () => tell(false)));
    // gone since the folder was read: nothing referred to it
    if (opened) done.push({ path, ...(await archive.add(entryOfFile(path), content, false)) });
  }
  return done;
}

/** Finished files only: what is being written beside its place has a name with another dot and an id. */
async function pathsBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !PASSING.includes(path.split('/')[0] as string) && !/^blobs\/.*\./.test(path))
    .sort();
}
