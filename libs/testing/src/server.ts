import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeEmbedded, startEmbedded, takeLock } from '@deelgenoot/platform/embedded';
import pg from 'pg';

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/deelgenoot-test/', import.meta.url));
/** How long to wait for another spec file that is starting the server, in milliseconds. */
const PATIENCE_MS = 60_000;

let known: Promise<string> | undefined;

/**
 * Connection string of the PostgreSQL server that all specs share, as a role that may create databases.
 *
 * `npm test` starts one for its run and names it in `TEST_DATABASE_URL`; so may you. Without it, the first spec that
 * asks starts a server and leaves it running for the next ones: it is empty, loses nothing that matters, and ends with
 * `node tools/test.mjs stop` or the machine.
 */
export function testServer(): Promise<string> {
  return (known ??= process.env.TEST_DATABASE_URL ? Promise.resolve(process.env.TEST_DATABASE_URL) : findOrStart());
}

async function findOrStart(): Promise<string> {
  const state = join(FOLDER, 'shared.url');
  const running = await answering(state);
  if (running) return running;
  mkdirSync(FOLDER, { recursive: true });
  const lock = await takeLock(join(FOLDER, 'shared.lock'), PATIENCE_MS);
  if (!lock) throw new Error('Another process has been starting the test database for a minute; stop it first.');
  try {
    return (await answering(state)) ?? (await start(state));
  } finally {
    lock.release();
  }
}

/** Always a new cluster: half a second, and nothing of earlier runs to clean up. */
async function start(state: string): Promise<string> {
  const dataDir = join(FOLDER, 'shared');
  await removeEmbedded(dataDir);
  const server = await startEmbedded({ dataDir, durable: false });
  writeFileSync(state, server.url(), { mode: 0o600 });
  return server.url();
}

async function answering(state: string): Promise<string | null> {
  if (!existsSync(state)) return null;
  const url = readFileSync(state, 'utf8');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
