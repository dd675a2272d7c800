import { EventEmitter } from 'node:events';
import type { Logger, WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Jobs } from './jobs.ts';
import { Presence } from './presence.ts';

const quiet = () => undefined;
// The program reports failures through its own log and metrics, so the library stays silent below warnings.
const libraryLogger = (Library: typeof Logger, report: (message: string) => void): Logger =>
  new Library(() => (level, message) => (level === 'error' || level === 'warning' ? report(message) : undefined));

/** Loaded by who works: the API, which has the same rooms, only leaves jobs. */
const library = () => import('graphile-worker');

/** Connections of the job queue; a lost one is reported and replaced, never the end of the process. */
function jobPool(connectionString: string, max: number, report: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', (error) => report(error.message));
  pool.on('connect', (client) => void client.on('error', (error) => report(error.message)));
  return pool;
}

/** A worker at work. */
export interface RunningWorker {
  /** Resolves when it works no more: it was stopped, or lost the database while it held a job, which is given back then. */
  readonly ended: Promise<void>;
  /** Finishes what it does, and takes nothing new. */
  stop(): Promise<void>;
}

/**
 * Works through jobs until stopped. Works as the database's owner, whose tables the job queue are; handlers use the
 * program's own connections and role.
 */
export async function startWorker(databaseUrl: string, jobs: Jobs, report: (message: string) => void, concurrency = 4): Promise<RunningWorker> {
  const { Logger: Library, parseCronItems, run } = await library();
  const pgPool = jobPool(databaseUrl, concurrency + 2, report);
  const parsedCronItems = parseCronItems(jobs.cronItems());
  const events: WorkerEvents = new EventEmitter();
  const pools: Presence[] = [];
  events.on('pool:create', ({ workerPool }) => {
    const presence = new Presence(databaseUrl, workerPool.id, report);
    pools.push(presence);
    void presence.start();
  });
  const runner = await run({
    pgPool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: jobs.taskList(),
    logger: libraryLogger(Library, report),
    parsedCronItems,
    events,
  });
  const ended = runner.promise
    .catch((error: Error) => report(error.message))
    .finally(async () => {
      await Promise.all(pools.map((presence) => presence.stop()));
      await pgPool.end();
    });
  return { ended, stop: () => runner.stop() };
}

/**
 * Does every job that is due, then returns; tests await it instead of sleeping.
 * @throws Error naming the jobs that failed, with their reason
 */
export async function drainJobs(databaseUrl: string, jobs: Jobs): Promise<void> {
  const { Logger: Library, runOnce } = await library();
  const pgPool = jobPool(databaseUrl, 3, quiet);
  try {
    await runOnce({ pgPool, concurrency: 1, noHandleSignals: true, taskList: jobs.taskList(), logger: libraryLogger(Library, quiet) });
    const failed = await pgPool.query<{ task_identifier: string; last_error: string }>(
      'SELECT task_identifier, last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL',
    );
    if (failed.rows.length > 0) throw new Error(failed.rows.map((job) => `${job.task_identifier}: ${job.last_error}`).join('\n'));
  } finally {
    await pgPool.end();
  }
}
