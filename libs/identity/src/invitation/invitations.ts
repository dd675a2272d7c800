import type { Role } from '@deelgenoot/access';
import { DEFAULTS, newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { activeSql } from '../membership/membership.entity.ts';
import { hashSecret, newSecret } from '../session/secrets.ts';
import { InvitationRow } from './invitation.entity.ts';

const COLUMNS =
  'i.id, i.institution_id AS "institutionId", i.email, i.roles, i.invited_by AS "invitedBy", i.sent_at AS "sentAt", i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt"';

/** Reads and writes invitations; who may is asked before. */
@Injectable()
export class Invitations {
  /** Those not yet accepted, newest first. */
  async open(ctx: Ctx, institutionId: string): Promise<InvitationRow[]> {
    return ctx.db.query(`SELECT ${COLUMNS} FROM identity.invitation i WHERE i.institution_id = $1 AND i.accepted_at IS NULL ORDER BY i.sent_at DESC, i.id`, [
      institutionId,
    ]);
  }

  async find(ctx: Ctx, id: string): Promise<InvitationRow | null> {
    return ctx.db.findOneBy(InvitationRow, { id });
  }

  /** @param lock holds others off until the transaction ends, so that a link works once */
  async bySecret(ctx: Ctx, secret: string, lock = false): Promise<InvitationRow | null> {
    const [row] = await ctx.db.query<InvitationRow[]>(`SELECT ${COLUMNS} FROM identity.invitation i WHERE i.token_hash = $1 ${lock ? 'FOR UPDATE' : ''}`, [
      hashSecret(secret),
    ]);
    return row ?? null;
  }

  /** Of these addresses, those that belong to someone who is a member already. */
  async memberEmails(ctx: Ctx, institutionId: string, emails: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.db.query<{ email: string }[]>(
      `SELECT lower(p.email::text) AS email FROM identity.membership m JOIN identity.person p ON p.id = m.person_id
        WHERE m.institution_id = $1 AND ${activeSql('m')} AND p.email = ANY($2::citext[])`,
      [institutionId, emails],
    );
    return new Set(rows.map((row) => row.email));
  }

  /** Invites an address, or invites it anew: then the earlier link no longer works. @returns the secret of the link */
  async write(ctx: Ctx, institutionId: string, email: string, roles: readonly Role[]): Promise<{ invitation: InvitationRow; secret: string }> {
    const secret = newSecret();
    const [invitation] = await ctx.db.query<InvitationRow[]>(
      `INSERT INTO identity.invitation AS i (id, token_hash, institution_id, email, roles, invited_by, sent_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (institution_id, email) WHERE accepted_at IS NULL
       DO UPDATE SET token_hash = excluded.token_hash, roles = excluded.roles, invited_by = excluded.invited_by, sent_at = excluded.sent_at, expires_at = excluded.expires_at
       RETURNING ${COLUMNS}`,
      [newId(), hashSecret(secret), institutionId, email, roles, ctx.viewer.personId, ctx.now, new Date(ctx.now.getTime() + DEFAULTS.linkLives)],
    );
    return { invitation: invitation!, secret };
  }

  async accept(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.update(InvitationRow, { id }, { acceptedAt: ctx.now });
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.delete(InvitationRow, { id });
  }
}
