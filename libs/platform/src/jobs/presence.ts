import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Names the advisory locks of this file among others; the second half of each is the worker. */
const LOCKS = 7_205;
/** How often jobs of the dead are looked for, in milliseconds. */
const SWEEP_MS = 5_000;
const RETRY_MS = 250;

/**
 * Which job is held by a worker that is no more: its lock went with its connection. A worker takes its lock a moment after
 * it was made, so a job that was taken just now is let be.
 */
const GIVE_BACK = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT j.locked_by)) FROM graphile_worker.jobs j
   WHERE j.locked_at < now() - interval '2 seconds' AND NOT EXISTS (
     SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
      WHERE l.locktype = 'advisory' AND l.classid = $1::oid AND l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)
  HAVING count(*) > 0`;

/**
 * A job that is asked for again while it runs makes way for its successor: it gives up its key and is never tried again. When
 * its worker died it stays behind like that, and is done.
 */
const SUPERSEDED = `
  SELECT graphile_worker.complete_jobs(array_agg(j.id)) FROM graphile_worker.jobs j
   WHERE j.locked_at IS NULL AND j.key IS NULL AND j.attempts = j.max_attempts AND j.last_error IS NULL
  HAVING count(*) > 0`;

/**
 * Shows other workers that this one lives, for as long as its connection does, and gives back the jobs of those who died with
 * work in their hands (`kill -9`, a machine that went away). By itself the queue would keep such jobs for four hours.
 */
export class Presence {
  private client: pg.Client | null = null;
  private sweeping: NodeJS.Timeout | undefined;
  private stopped = false;

  /** @param worker the name under which its jobs are held */
  constructor(
    private readonly databaseUrl: string,
    private readonly worker: string,
    private readonly report: (message: string) => void,
  ) {}

  /** Tries until it is known, also after the database was away. */
  async start(): Promise<void> {
    while (!this.stopped) {
      try {
        return await this.enter();
      } catch (error) {
        this.report((error as Error).message);
        await wait(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweeping);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async enter(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true, application_name: 'deelgenoot worker' });
    client.on('error', () => undefined); // its end follows
    client.once('end', () => {
      if (this.client !== client) return; // never came up, or was stopped
      clearInterval(this.sweeping);
      void this.start();
    });
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCKS, this.worker]);
    await this.giveBack(client);
    if (this.stopped) return client.end();
    this.client = client;
    this.sweeping = setInterval(() => void this.giveBack(client).catch((error: Error) => this.report(error.message)), SWEEP_MS);
  }

  private async giveBack(client: pg.Client): Promise<void> {
    await client.query(GIVE_BACK, [LOCKS]);
    await client.query(SUPERSEDED);
  }
}
