import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A server to test against, and how to end it. */
export interface MeilisearchServer {
  readonly url: string;
  readonly apiKey: string | undefined;
  stop(): Promise<void>;
}

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'meilisearch'))
  .find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Whether there is a server, or a program to start one with. */
export const hasMeilisearch = Boolean(process.env['MEILISEARCH_URL']) || program !== undefined;
export const WITHOUT = 'no MEILISEARCH_URL and no meilisearch program on the PATH: this engine is NOT tested';

/** The server of `MEILISEARCH_URL`; else one of our own with its data in a new folder, gone when it stops. */
export async function meilisearchServer(): Promise<MeilisearchServer> {
  const given = process.env['MEILISEARCH_URL'];
  if (given) return { url: given, apiKey: process.env['MEILISEARCH_API_KEY'], stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'meilisearch-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const args = [
    '--http-addr',
    url.slice('http://'.length),
    '--db-path',
    join(folder, 'data'),
    '--dump-dir',
    join(folder, 'dumps'),
    '--snapshot-dir',
    join(folder, 'snapshots'),
    '--no-analytics',
    '--max-indexing-memory', // it takes all of this anew for each task; by itself two thirds of the machine, which is most of a second
    '100MiB',
    '--env',
    'development',
    '--log-level',
    'ERROR',
  ];
  const child = spawn(program!, args, { cwd: folder, stdio: 'ignore' });
  await answering(url, child);
  return {
    url,
    apiKey: undefined,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`meilisearch ended with ${child.exitCode}`);
    if (
      await fetch(`${url}/health`).then(
        (res) => res.ok,
        () => false,
      )
    )
      return;
    await new Promise((next) => setTimeout(next, 50)); // polling a server that starts, as there is nothing to await
  }
  throw new Error('meilisearch did not start');
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });
}
