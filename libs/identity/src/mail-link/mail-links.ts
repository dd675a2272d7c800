import { DAY, demand, HOUR, newId } from '@deelgenoot/kernel';
import { CONFIG, type Config, type Ctx } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '../session/secrets.ts';
import { mayUseLink } from './link.policy.ts';
import { type MailTokenKind, MailTokenRow } from './mail-token.entity.ts';

/** How long each link opens, and the page of the web client that it opens. */
const KINDS: Record<MailTokenKind, { lives: number; path: string }> = {
  'sign-up': { lives: DAY, path: '/aanmelden/bevestigen' },
  'reset-password': { lives: HOUR, path: '/nieuw-wachtwoord' },
  'change-email': { lives: DAY, path: '/adres-wijzigen' },
};

/** Single-use links that prove that someone reads an address. The database knows only their hashes. */
@Injectable()
export class MailLinks {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>) {}

  /** @returns the address to put in the mail */
  async issue(ctx: Ctx, kind: MailTokenKind, proves: { email: string; personId?: string; data?: Record<string, string> }): Promise<string> {
    const secret = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + KINDS[kind].lives);
    await ctx.db.insert(MailTokenRow, { id: newId(), tokenHash: hashSecret(secret), kind, email: proves.email, personId: proves.personId ?? null, data: proves.data ?? {}, expiresAt });
    return this.url(KINDS[kind].path, secret);
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

  url(path: string, secret?: string): string {
    const url = new URL(path, this.config.PUBLIC_URL);
    if (secret !== undefined) url.searchParams.set('token', secret);
    return url.href;
  }
}
