import { DAY, demand, HOUR, newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '../session/secrets.ts';
import { mayUseLink } from './link.policy.ts';
import { type MailTokenKind, MailTokenRow } from './mail-token.entity.ts';

/** How long each link opens, in milliseconds. */
const LIVES: Record<MailTokenKind, number> = { 'sign-up': DAY, 'reset-password': HOUR, 'change-email': DAY };

/** Single-use links that prove that someone reads an address. The database knows only their hashes. */
@Injectable()
export class MailLinks {
  /** @returns the secret to put in the mail */
  async issue(ctx: Ctx, kind: MailTokenKind, proves: { email: string; personId?: string; data?: Record<string, string> }): Promise<string> {
    const secret = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + LIVES[kind]);
    await ctx.db.insert(MailTokenRow, {
      id: newId(),
      tokenHash: hashSecret(secret),
      kind,
      email: proves.email,
      personId: proves.personId ?? null,
      data: proves.data ?? {},
      expiresAt,
    });
    return secret;
  }

  /**
   * Uses a link up. The row is locked, so of two uses at once one is told that it was used.
   * @throws DomainError LINK_INVALID, LINK_USED or LINK_EXPIRED
   */
  async redeem(ctx: Ctx, kind: MailTokenKind, secret: string): Promise<MailTokenRow> {
    const link = await ctx.db.findOne(MailTokenRow, { where: { kind, tokenHash: hashSecret(secret) }, lock: { mode: 'pessimistic_write' } });
    demand(mayUseLink(link, ctx.now));
    await ctx.db.update(MailTokenRow, { id: link!.id }, { usedAt: ctx.now });
    return link!;
  }

  /** Makes the other open links of a person useless, once one of them has done its work. */
  async closeAll(ctx: Ctx, personId: string): Promise<void> {
    await ctx.db.query('UPDATE identity.mail_token SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL', [personId, ctx.now]);
  }
}
