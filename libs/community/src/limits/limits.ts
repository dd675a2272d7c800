import { DomainError, HOUR, MINUTE } from '@deelgenoot/kernel';
import { Database, Jobs } from '@deelgenoot/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface Limit {
  /** How many times. */
  readonly points: number;
  /** In how many milliseconds. */
  readonly within: number;
}

/** How often one person may do something: far above what people do, and a brake on a program that runs wild. */
export const ACTION_LIMITS = {
  comment: { points: 30, within: MINUTE },
  contribute: { points: 60, within: HOUR },
  change: { points: 60, within: MINUTE },
  react: { points: 120, within: MINUTE },
} as const satisfies Record<string, Limit>;

export type Action = keyof typeof ACTION_LIMITS;

/** Nest token of the limits in force; a test or another installation can give its own. */
export const LIMITS_IN_FORCE = Symbol('limits of actions');

const CLEAR_JOB = 'community.clear-limits';

/** Counts what people do in PostgreSQL, outside any transaction: a refused attempt counts too. */
@Injectable()
export class ActionLimits implements OnModuleInit {
  private readonly limiters = new Map<Action, RateLimiterPostgres>();

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    @Inject(LIMITS_IN_FORCE) private readonly limits: Readonly<Record<Action, Limit>>,
  ) {}

  onModuleInit(): void {
    this.jobs.on(CLEAR_JOB, async (ctx) => void (await ctx.db.query('DELETE FROM community.action_limit WHERE expire < $1', [ctx.now.getTime()])));
    this.jobs.every('17 3 * * *', CLEAR_JOB);
  }

  /** @throws DomainError RATE_LIMITED with `retryAfterSeconds` */
  async count(action: Action, personId: string): Promise<void> {
    try {
      await this.limiter(action).consume(personId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new DomainError('LIMITED', 'RATE_LIMITED', { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
    }
  }

  private limiter(action: Action): RateLimiterPostgres {
    const { points, within } = this.limits[action];
    const made =
      this.limiters.get(action) ??
      new RateLimiterPostgres({
        storeClient: this.database.source,
        storeType: 'typeorm',
        schemaName: 'community',
        tableName: 'action_limit', // not that of another room: the library names its prepared statements by it
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: action,
        points,
        duration: within / 1000,
      });
    this.limiters.set(action, made);
    return made;
  }
}
