import { Injectable } from '@nestjs/common';
import type { CronItem } from 'graphile-worker';
import type { Ctx } from '../database/ctx.ts';
import { Database } from '../database/database.ts';
import { kept } from '../database/kept.ts';

/** What a job's handler receives: a system context inside one transaction of its own. */
export type JobHandler = (ctx: Ctx, payload: never) => Promise<void>;

export interface JobOptions {
  /** Waiting jobs with the same key become one. */
  key?: string;
  /** Not before this instant. */
  runAt?: Date;
  /** Part of a great many: others go first. */
  last?: boolean;
}

/**
 * The outbox. A job is written in the transaction of the change that caused it, so it exists exactly when the change
 * does; the worker picks it up within milliseconds of the commit. Handlers reload by id and may run twice.
 */
@Injectable()
export class Jobs {
  private readonly handlers = new Map<string, { handler: JobHandler; transaction: boolean }>();
  private readonly schedule: { name: string; cron: string }[] = [];

  constructor(private readonly database: Database) {}

  /**
   * Names the handler of a job; contexts call it when their module starts.
   * @param transaction false for work that takes long or calls the network: it opens its own transactions
   */
  on<P>(name: string, handler: (ctx: Ctx, payload: P) => Promise<void>, { transaction = true } = {}): void {
    if (this.handlers.has(name)) throw new Error(`job ${name} has two handlers`);
    this.handlers.set(name, { handler: handler as JobHandler, transaction });
  }

  /** Runs the named job on a schedule (cron, UTC, five fields). */
  every(cron: string, name: string): void {
    this.schedule.push({ name, cron });
  }

  /** Adds a job to the context's transaction. */
  async add(ctx: Ctx, name: string, payload: object, options: JobOptions = {}): Promise<void> {
    await this.addAll(ctx, name, [{ payload, ...options }]);
  }

  /** Adds jobs of one name, in this order. */
  async addAll(ctx: Ctx, name: string, jobs: readonly ({ payload: object } & JobOptions)[]): Promise<void> {
    if (jobs.length === 0) return;
    await ctx.db.query(
      kept(
        `SELECT platform.add_job($1, j.payload, j.key, j."runAt", coalesce(j.last, false)) FROM json_to_recordset($2::json) AS j (payload json, key text, "runAt" timestamptz, last boolean)`,
      ),
      [name, JSON.stringify(jobs)],
    );
  }

  /** Handlers in the form the worker runs. */
  taskList(): Record<string, (payload: unknown) => Promise<void>> {
    const run =
      ({ handler, transaction }: { handler: JobHandler; transaction: boolean }) =>
      async (payload: unknown) => {
        const ctx = this.database.context(undefined, 'job');
        await (transaction ? this.database.transact(ctx, (inner) => handler(inner, payload as never)) : handler(ctx, payload as never));
      };
    return Object.fromEntries([...this.handlers].map(([name, entry]) => [name, run(entry)]));
  }

  /** The schedule as the worker takes it; the text of a crontab allows no dots in names. */
  cronItems(): CronItem[] {
    return this.schedule.map(({ name, cron }) => ({ task: name, match: cron }));
  }
}
