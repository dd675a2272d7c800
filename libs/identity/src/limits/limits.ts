import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { DomainError, HOUR, MINUTE } from '@deelgenoot/kernel';
import { Database, type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

interface Limit {
  readonly points: number;
  /** Milliseconds in which the points may be used. */
  readonly within: number;
}

/**
 * How often, by network address and by account: the address someone types (`email`) or the one who asks (`viewer`). A
 * school often has one network address for all its people, so that limit is wide; and what succeeds is given back.
 */
const LIMITS = {
  signIn: { address: { points: 60, within: 15 * MINUTE }, account: { points: 10, within: 15 * MINUTE, of: 'email' } },
  password: { account: { points: 10, within: 15 * MINUTE, of: 'viewer' } },
  mail: { address: { points: 60, within: HOUR }, account: { points: 5, within: HOUR, of: 'email' } },
  link: { address: { points: 60, within: HOUR } },
  consentLink: { address: { points: 600, within: HOUR } },
  download: { address: { points: 600, within: HOUR }, account: { points: 120, within: HOUR, of: 'viewer' } },
  invite: { account: { points: 200, within: HOUR, of: 'viewer' } },
} as const satisfies Record<string, { address?: Limit; account?: Limit & { of: 'email' | 'viewer' } }>;

export type LimitName = keyof typeof LIMITS;

/** What is counted: where a request came from, who asks, and which address they typed. */
export interface Counted {
  readonly address: string;
  readonly viewer: string | null;
  readonly email: string | null;
}

/** Counts attempts in PostgreSQL, outside any transaction: a refused attempt counts too. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database) {}

  /** @throws DomainError RATE_LIMITED with `retryAfterSeconds` */
  async count(name: LimitName, counted: Counted): Promise<void> {
    for (const [by, limit, key] of keysOf(name, counted)) {
      try {
        await this.limiter(`${name}.${by}`, limit).consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new DomainError('LIMITED', 'RATE_LIMITED', { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
      }
    }
  }

  /** Gives back an attempt that turned out right, in the transaction of its success. */
  async giveBack(ctx: Ctx, name: LimitName, counted: Counted): Promise<void> {
    const keys = keysOf(name, counted).map(([by, , key]) => `${name}.${by}:${key}`);
    await ctx.db.query('UPDATE identity.rate_limit SET points = greatest(points - 1, 0) WHERE key = ANY($1)', [keys]);
  }

  private limiter(prefix: string, { points, within }: Limit): RateLimiterPostgres {
    const made =
      this.limiters.get(prefix) ??
      new RateLimiterPostgres({
        storeClient: this.database.source,
        storeType: 'typeorm',
        schemaName: 'identity',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: prefix,
        points,
        duration: within / 1000,
      });
    this.limiters.set(prefix, made);
    return made;
  }
}

function keysOf(name: LimitName, counted: Counted): [string, Limit, string][] {
  const { address, account } = LIMITS[name] as { address?: Limit; account?: Limit & { of: 'email' | 'viewer' } };
  const about = account ? counted[account.of] : null;
  return [
    ...(address ? [['address', address, keyOf(networkOf(counted.address))] as [string, Limit, string]] : []),
    ...(account && about ? [['account', account, keyOf(about)] as [string, Limit, string]] : []),
  ];
}

/** Mail and network addresses are counted, not kept. */
const keyOf = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');

/** One household or office has a whole /64 of IPv6 addresses to choose from; they count as one. */
export const networkOf = (address: string): string =>
  isIPv6(address) && !address.includes('.')
    ? new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).replace(/::.*$/, '').split(':').slice(0, 4).join(':')
    : address;
