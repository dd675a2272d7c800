import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { LEFT } from '../person/left.ts';
import { PERSON_COLUMNS, type PersonRow } from '../person/person.entity.ts';

/** Where this room keeps who people are. */
@Injectable()
export class ErasureRepository {
  /** Of administrators who leave at once, each sees whether the other is still there. */
  async isLastAdministrator(ctx: Ctx, personId: string): Promise<boolean> {
    const rows = await ctx.db.query<{ id: string; active: boolean }[]>(
      `SELECT r.person_id AS id, p.suspended_at IS NULL AS active FROM identity.platform_role r JOIN identity.person p ON p.id = r.person_id
        WHERE r.role = 'admin' ORDER BY r.person_id FOR UPDATE OF r`,
    );
    return rows.some(({ id }) => id === personId) && !rows.some(({ id, active }) => id !== personId && active);
  }

  /**
   * The makers whom schools named by the address that this person showed to be theirs: them too, under a name that a school gave. In id order.
   * @param lock for whoever is about to change them
   */
  async namedAs(ctx: Ctx, { email, emailVerifiedAt }: PersonRow, lock = false): Promise<PersonRow[]> {
    if (emailVerifiedAt === null) return [];
    return ctx.db.query(
      `SELECT ${PERSON_COLUMNS} FROM identity.person p WHERE p.email = $1 AND p.named_by IS NOT NULL ORDER BY p.id ${lock ? 'FOR UPDATE' : ''}`,
      [email],
    );
  }

  /** What is left is a row without anyone behind it, so that what others see of it keeps its place. */
  async erase(ctx: Ctx, { id, email, name }: PersonRow): Promise<void> {
    await ctx.db.query('DELETE FROM identity.platform_role WHERE person_id = $1', [id]);
    await ctx.db.query('DELETE FROM identity.mail_token WHERE person_id = $1 OR email = $2', [id, email]);
    await ctx.db.query('DELETE FROM identity.invitation WHERE email = $1', [email]);
    await ctx.db.query(
      `UPDATE identity.person SET email = 'erased-' || id || '@erased.invalid', email_verified_at = NULL, name = $2, password_hash = NULL, headline = NULL,
         ask_me_about = '{}', domains = '{}', levels = '{}', profile_open = false, demo_key = NULL, named_by = NULL, erased_at = $3 WHERE id = $1`,
      [id, LEFT.nl, ctx.now],
    );
    // The program may not change its log; this one thing the database does for it.
    await ctx.db.query('SELECT identity.forget_in_audit($1, $2)', [name, email]);
  }
}
