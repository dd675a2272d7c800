import { DEFAULTS, newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Passes } from '../membership/passes.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { SessionRow } from './session.entity.ts';

/** Signed-in browsers. Each ends 30 days after sign-in at the latest (NIST SP 800-63B, section 4.1.3). */
@Injectable()
export class Sessions {
  constructor(private readonly passes: Passes) {}

  /** @returns the secret for the cookie; only its hash is kept */
  async start(ctx: Ctx, personId: string, device: string): Promise<string> {
    const secret = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + DEFAULTS.sessionLives);
    await ctx.db.insert(SessionRow, { id: newId(), tokenHash: hashSecret(secret), personId, device, createdAt: ctx.now, lastSeenAt: ctx.now, expiresAt });
    return secret;
  }

  /** Newest first. */
  async of(ctx: Ctx, personId: string): Promise<SessionRow[]> {
    const rows = await ctx.db.findBy(SessionRow, { personId });
    return rows.filter((row) => row.expiresAt > ctx.now).sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
  }

  /** Ends the session of this cookie secret, if there is one. */
  async endBySecret(ctx: Ctx, secret: string): Promise<void> {
    await this.end(ctx, 'token_hash = $1', [hashSecret(secret)]);
  }

  /** @returns whether this person had such a session */
  async endOne(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    return this.end(ctx, 'person_id = $1 AND id = $2', [personId, id]);
  }

  /** Ends every session of this person, except that of the cookie secret when one is given. */
  async endAll(ctx: Ctx, personId: string, exceptSecret: string | null = null): Promise<void> {
    await this.end(ctx, 'person_id = $1 AND token_hash IS DISTINCT FROM $2', [personId, exceptSecret === null ? null : hashSecret(exceptSecret)]);
  }

  private async end(ctx: Ctx, where: string, params: unknown[]): Promise<boolean> {
    const [rows] = await ctx.db.query<[{ person_id: string }[], number]>(`DELETE FROM identity.session WHERE ${where} RETURNING person_id`, params);
    await this.passes.changed(
      ctx,
      rows.map((row) => row.person_id),
    );
    return rows.length > 0;
  }
}
