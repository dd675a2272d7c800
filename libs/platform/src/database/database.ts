import { ANONYMOUS, type Viewer } from '@deelgenoot/access';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySchema, QueryFailedError, type QueryRunner } from 'typeorm';
import type { Config } from '../config/config.ts';
import type { Ctx, Locale } from './ctx.ts';
import { isKept, KeepingClient } from './kept.ts';
import { Pipes } from './pipes.ts';

/** The role that the program works under: it may not touch the structure, nor change or remove ledger rows. */
export const APP_ROLE = 'deelgenoot_app';

export type Entity = EntitySchema | (new () => object);

/** Settings of every connection: the program's own role, never the owner's. */
const SETTINGS = { options: `-c role=${APP_ROLE} -c timezone=UTC`, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };

/**
 * What is asked on one connection without waiting in between is sent at once, and done one after the other as it was asked: each
 * statement sees what those before it did and locked. One that fails makes the rest of its transaction fail.
 */
const TOGETHER = { pipeline: true };

/** The program's data source. Outside transactions, kept statements go over connections that everyone shares. */
class Source extends DataSource {
  private readonly pipes: Pipes;

  constructor({ DATABASE_URL, DATABASE_POOL }: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>, entities: Entity[]) {
    super({
      type: 'postgres',
      url: DATABASE_URL,
      entities,
      synchronize: false,
      poolSize: DATABASE_POOL,
      extra: { Client: KeepingClient, ...SETTINGS, ...TOGETHER },
    });
    this.pipes = new Pipes({ connectionString: DATABASE_URL, ...SETTINGS });
  }

  override createEntityManager(queryRunner?: QueryRunner): EntityManager {
    const manager = super.createEntityManager(queryRunner);
    if (queryRunner) return manager; // a transaction has a connection of its own
    const query = manager.query.bind(manager);
    manager.query = async <T>(sql: string, params?: unknown[]): Promise<T> =>
      isKept(sql) ? ((await this.piped(sql, params ?? [])) as T) : query<T>(sql, params);
    return manager;
  }

  override async destroy(): Promise<void> {
    await this.pipes.end();
    await super.destroy();
  }

  private async piped(sql: string, params: unknown[]): Promise<unknown> {
    try {
      return (await this.pipes.query(sql, params)).rows;
    } catch (error) {
      throw new QueryFailedError(sql, params, error as Error);
    }
  }
}

/** A data source that works under the program's own role, never the owner's. */
export const dataSource = (config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>, entities: Entity[]): DataSource => new Source(config, entities);

/** Two writers who met head-on; whoever lost may simply try again (PostgreSQL appendix A: 40001, 40P01). */
export const isRetryable = (error: unknown): boolean =>
  error instanceof QueryFailedError && ['40001', '40P01'].includes((error.driverError as { code?: string }).code ?? '');

/** Whether the database refused a second row with the same unique key (23505), optionally of this constraint. */
export const isDuplicate = (error: unknown, constraint?: string): boolean => {
  if (!(error instanceof QueryFailedError)) return false;
  const driver = error.driverError as { code?: string; constraint?: string };
  return driver.code === '23505' && (constraint === undefined || driver.constraint === constraint);
};

/** A value that PostgreSQL cannot read as what it should be, such as a cursor that holds no date (class 22). */
export const isBadValue = (error: unknown): boolean =>
  error instanceof QueryFailedError && ((error.driverError as { code?: string }).code ?? '').startsWith('22');

/**
 * Whether the database went away while it was asked, so that nothing is known of what was asked: the connection broke, or the
 * server stops or starts (PostgreSQL appendix A: classes 08 and 57P). Not a fault of what was asked; to be tried again.
 */
export function isAway(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const { code } = cause as { code?: string };
  // pg itself gives no code to a connection that ended under a query
  return code === undefined ? /^Connection terminated|not queryable|Client was closed/.test(cause.message) : /^(08|57P|ECONN|EPIPE)/.test(code);
}

const ATTEMPTS = 4;

/** Opens contexts and transactions; services never do. */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) readonly source: DataSource) {}

  /** A context outside any transaction. */
  context(viewer: Viewer = ANONYMOUS, requestId = 'system', locale: Locale = 'nl', browser: string | null = null): Ctx {
    return { viewer, db: this.source.manager, now: new Date(), requestId, locale, browser, loaders: new Map() };
  }

  /** Reads everything in `work` as it is at one instant, whatever others change meanwhile; writes nothing. */
  snapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (db) => {
      await db.query('SET TRANSACTION READ ONLY');
      return work({ ...ctx, db, now: new Date(), loaders: new Map() });
    });
  }

  /**
   * Runs `work` in one transaction on this context; everything it writes, jobs included, is there or is not.
   * A deadlock or serialisation failure is tried again a few times before it reaches anyone.
   */
  async transact<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const outer = ctx.db;
    if (outer.queryRunner?.isTransactionActive) return work(ctx);
    for (let attempt = 1; ; attempt++) {
      try {
        return await outer.transaction((db: EntityManager) => {
          ctx.db = db;
          ctx.now = new Date();
          return work(ctx);
        });
      } catch (error) {
        if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
      } finally {
        ctx.db = outer;
        ctx.loaders.clear();
      }
    }
  }
}
