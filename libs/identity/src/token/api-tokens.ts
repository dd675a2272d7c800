import { DAY, demand, DomainError, isId, LIMITS, newId, notFound, requireText } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { hashSecret, newSecret } from '../session/secrets.ts';
import { ApiTokenRow, TOKEN_PREFIX, type TokenScopeName } from './api-token.entity.ts';
import { mayCreateToken } from './token.policy.ts';

/** A person's own keys for their own programs. */
@Injectable()
export class ApiTokens {
  /** Those that still work, newest first. */
  async of(ctx: Ctx, personId: string): Promise<ApiTokenRow[]> {
    return ctx.db.find(ApiTokenRow, { where: { personId, expiresAt: MoreThan(ctx.now) }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** @returns the token, and its secret that is shown this once */
  async create(ctx: Ctx, wish: { name: string; scopes: string[]; days: number }): Promise<{ token: ApiTokenRow; secret: string }> {
    const { personId } = ctx.viewer;
    if (personId === null) throw new DomainError('DENIED', 'SIGN_IN_REQUIRED');
    demand(mayCreateToken(ctx.viewer, wish, (await this.of(ctx, personId)).length));
    const secret = TOKEN_PREFIX + newSecret();
    const token = {
      id: newId(),
      tokenHash: hashSecret(secret),
      personId,
      name: requireText(wish.name, 'name', LIMITS.name),
      scopes: wish.scopes as TokenScopeName[],
      createdAt: ctx.now,
      lastUsedAt: null,
      expiresAt: new Date(ctx.now.getTime() + wish.days * DAY),
    };
    await ctx.db.insert(ApiTokenRow, token);
    return { token, secret };
  }

  /** Every key of this person stops to work. */
  async revokeAll(ctx: Ctx, personId: string): Promise<void> {
    await ctx.db.delete(ApiTokenRow, { personId });
  }

  /** @throws DomainError NOT_FOUND */
  async revoke(ctx: Ctx, id: string): Promise<void> {
    const { affected } = isId(id) && ctx.viewer.personId !== null ? await ctx.db.delete(ApiTokenRow, { id, personId: ctx.viewer.personId }) : { affected: 0 };
    if (!affected) throw notFound();
  }
}
