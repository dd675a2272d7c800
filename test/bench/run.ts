// npm run bench [-- --quick]: fills a database of its own, measures the program and a bare server beside it, and prints both.
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { removeEmbedded, startEmbedded } from '../../libs/platform/src/embedded/index.ts';
import { measureConsent } from './consent.ts';
import { prepare, type World } from './prepare.ts';
import { freePort, answers, type Process, start, stopAll, usage } from './processes.ts';
import { measure } from './measure.ts';
import { print, row, title } from './report.ts';
import { SCENARIOS } from './scenarios.ts';
import { FULL, QUICK } from './seed.ts';
import type { SocketOrder, SocketResult } from './sockets.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Nothing here may go on for ever. */
const LONGEST_MS = { full: 15 * 60_000, quick: 4 * 60_000 };

/** What one school asks at once, and how many yeses are taken back. */
const MANY = { bulk: { works: 2_000, authors: 40 }, withdrawals: 300 };
const SOME = { bulk: { works: 200, authors: 8 }, withdrawals: 50 };

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const size = values.quick ? QUICK : FULL;
const dataDir = join(ROOT, 'node_modules/.cache/deelgenoot-bench', `run-${process.pid}`);

const last = setTimeout(() => void stop(new Error('the bench took too long')), values.quick ? LONGEST_MS.quick : LONGEST_MS.full);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(new Error('stopped')));

async function stop(error: Error | null): Promise<void> {
  clearTimeout(last);
  await stopAll();
  await removeEmbedded(dataDir);
  if (error) console.error(error.message);
  process.exit(error ? 1 : 0);
}

async function bench(): Promise<void> {
  const database = await startEmbedded({ dataDir, durable: true });
  const env = environment(database.url());
  tellMachine(await version(database.url()));
  const world = await prepare(database.url(), env, size);
  print(
    `seeded in ${world.seconds.toFixed(0)} s: ${size.schools} schools, ${size.people} people, ${size.materials} materials, ${size.comments} comments; database ${world.megabytes} MB, fsync on`,
  );

  const [port, barePort] = [await freePort(), await freePort()];
  const api = start('../../apps/api/dist/main.js', { ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
  const worker = start('../../apps/api/dist/worker.js', env);
  const bare = start('./bare.ts', { ...env, PORT: String(barePort) });
  await answers(`http://127.0.0.1:${port}/readyz`);
  await pause(values.quick ? 2_000 : 10_000);
  const idle = usage(api.pid);
  const load = start('./load.ts');
  title();
  for (const scenario of SCENARIOS.filter(({ name }) => !values.only || values.only.split(',').includes(name)))
    await measure({ scenario, world, load, api: { port, process: api }, bare: { port: barePort, process: bare }, ms: values.quick ? 1_500 : 6_000 });
  if (!values.only || values.only.includes('sockets')) {
    const url = `http://127.0.0.1:${port}`;
    const many = values.quick ? 300 : 1_000;
    await sockets(url, world, { until: 'nudge', screens: 90, posts: values.quick ? 20 : 60, every: 60 }, 'p50 at most 30, p99 at most 100');
    await sockets(url, world, { until: 'text', screens: 90, posts: values.quick ? 6 : 20, every: 600 }, 'p99 at most 300');
    await sockets(url, world, { until: 'nudge', screens: many, posts: values.quick ? 6 : 20, every: 600 }, 'p99 at most 250');
    await sockets(url, world, { until: 'text', screens: many, posts: values.quick ? 3 : 6, every: 4_000 }, 'p99 at most 2,000');
  }
  if (!values.only || values.only.includes('consent'))
    await measureConsent({ databaseUrl: database.url(), url: `http://127.0.0.1:${port}`, world, size, ...(values.quick ? SOME : MANY) });
  print(
    `\nmemory of the API: ${idle?.rssMb.toFixed(0) ?? '?'} MB idle (aim: at most 250), ${usage(api.pid)?.rssMb.toFixed(0) ?? '?'} MB after all this; of the worker ${usage(worker.pid)?.rssMb.toFixed(0) ?? '?'} MB`,
  );
}

/** Settings of the program in production, over this database; nothing of it leaves the machine. */
const environment = (databaseUrl: string): NodeJS.ProcessEnv => ({
  DATABASE_URL: databaseUrl,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  FILES_DIR: join(dataDir, 'files'),
  MAIL_DIR: join(dataDir, 'mail'),
  KEYS_DIR: join(dataDir, 'keys'),
});

async function sockets(url: string, world: World, order: Omit<SocketOrder, 'url' | 'threadId'>, aim: string): Promise<void> {
  const process: Process = start('./sockets.ts');
  const result = await process.ask<SocketResult>({ ...order, url, threadId: world.threads.at(-1) as string }, 120_000);
  await process.stop();
  print(
    `sockets, ${order.screens} screens: comment sent to ${order.until} received p50 ${row(result.p50)} ms, p99 ${row(result.p99)} ms, ${result.missed} of ${result.arrived + result.missed} missed (aim: ${aim}, none missed)`,
  );
}

async function version(databaseUrl: string): Promise<string> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows } = await db.query<{ server_version: string }>('SHOW server_version');
  await db.end();
  return rows[0]?.server_version ?? '?';
}

function tellMachine(postgres: string): void {
  const [cpu] = cpus();
  print(
    `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 1e9).toFixed(0)} GB; ${process.platform} ${process.arch}, Node ${process.versions.node}, PostgreSQL ${postgres}`,
  );
}

try {
  await bench();
  await stop(null);
} catch (error) {
  await stop(error as Error);
}
