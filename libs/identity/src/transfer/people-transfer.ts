import { cleanName, LIMITS } from '@deelgenoot/kernel';
import { type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** Someone as they travel with the works they made: never more than a name, where to write to them, and in which language. */
export const TRAVELLING_PERSON = z.strictObject({
  id: z.guid(),
  name: z
    .string()
    .min(1)
    .max(LIMITS.name)
    .refine((name) => cleanName(name) === name),
  /** Only of those who belong to the school, were invited by it, or have no account anywhere; null for everyone else. */
  email: z
    .string()
    .max(320)
    .regex(/^[^\s@]+@[^\s@]+$/)
    .nullable(),
  locale: z.enum(['nl', 'en']),
});
export type TravellingPerson = z.infer<typeof TRAVELLING_PERSON>;

/** Who a person from elsewhere is here. `conflict`: somebody here has that address, and never showed that it is theirs. */
export type PersonMatch = { readonly kind: 'known' | 'new'; readonly id: string } | { readonly kind: 'conflict' };

/** The address of someone whose address did not come along. The domain is one that can never get mail (RFC 2606, section 2). */
const NOWHERE = '.invalid';

/** People who come along with the works of a school, on their way out and in. */
@Injectable()
export class PeopleTransfer {
  /** These people, in id order, as a school may take them along; ids without a person are left out. */
  async read(ctx: Ctx, institutionId: string, ids: readonly string[]): Promise<TravellingPerson[]> {
    const rows = await ctx.db.query<TravellingPerson[]>(
      `SELECT p.id, p.name, p.locale, CASE WHEN p.email NOT LIKE '%${NOWHERE}' AND (
           EXISTS (SELECT FROM identity.membership m WHERE m.person_id = p.id AND m.institution_id = $1)
           OR EXISTS (SELECT FROM identity.invitation i WHERE i.institution_id = $1 AND i.email = p.email)
           OR p.password_hash IS NULL AND NOT p.demo AND NOT EXISTS (SELECT FROM identity.membership m WHERE m.person_id = p.id)
         ) THEN p.email END AS email
       FROM identity.person p WHERE p.id = ANY($2::uuid[]) ORDER BY p.id`,
      [institutionId, ids],
    );
    return rows.map((row) => ({ ...row, name: cleanName(row.name) }));
  }

  /**
   * Who these people are here: whoever has that very id (they came in before), or proved that the address is theirs. An address that
   * somebody merely typed tells nothing of who has the account; one without an account belongs to its mailbox, and whom another
   * school named as a maker is known to that school alone.
   * @param institutionId the school that they come with
   */
  async match(ctx: Ctx, institutionId: string, people: readonly TravellingPerson[]): Promise<Map<string, PersonMatch>> {
    const rows = await ctx.db.query<{ id: string; email: string; sure: boolean }[]>(
      `SELECT id, lower(email::text) AS email, email_verified_at IS NOT NULL OR password_hash IS NULL AND NOT demo AS sure
       FROM identity.person WHERE id = ANY($1::uuid[]) OR email = ANY($2::citext[]) AND (named_by IS NULL OR named_by = $3)
       ORDER BY named_by NULLS LAST`, // of two with one address the one whose it is comes last, and counts
      [people.map(({ id }) => id), people.flatMap(({ email }) => email ?? []), institutionId],
    );
    const ids = new Set(rows.map(({ id }) => id));
    const byEmail = new Map(rows.map((row) => [row.email, row]));
    const matchOf = ({ id, email }: TravellingPerson): PersonMatch => {
      if (ids.has(id)) return { kind: 'known', id };
      const same = email === null ? undefined : byEmail.get(email.toLowerCase());
      if (!same) return { kind: 'new', id };
      return same.sure ? { kind: 'known', id: same.id } : { kind: 'conflict' };
    };
    return new Map(people.map((person) => [person.id, matchOf(person)]));
  }

  /**
   * Lets people in by name and address only, as makers whom this school names: without an account, until they prove that the address is
   * theirs. Of two with one address the first has it.
   */
  async add(ctx: Ctx, institutionId: string, people: readonly TravellingPerson[]): Promise<void> {
    await ctx.db.query(
      `INSERT INTO identity.person (id, name, email, locale, named_by)
       SELECT r.id, r.name, CASE WHEN r.email IS NOT NULL AND row_number() OVER (PARTITION BY lower(r.email) ORDER BY r.id) = 1 THEN r.email ELSE r.id || '@elders${NOWHERE}' END, r.locale, $2
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, name text, email text, locale text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(people), institutionId],
    );
  }
}
