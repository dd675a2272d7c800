import type { PlatformRole, Role } from '@deelgenoot/access';
import { clean, newId, pageSize, toPage, type Page, type PageArgs } from '@deelgenoot/kernel';
import { loader, type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { afterName } from '../after-name.ts';
import { PERSON_COLUMNS, type PersonRow } from '../person/person.entity.ts';
import { activeSql, MEMBERSHIP_COLUMNS, type MembershipRow } from './membership.entity.ts';
import { Passes } from './passes.ts';

export interface MemberRow extends MembershipRow {
  email: string;
}

const MEMBER_COLUMNS = `${MEMBERSHIP_COLUMNS}, p.email`;
const FROM_MEMBERS = 'FROM identity.membership m JOIN identity.person p ON p.id = m.person_id';

/** Reads and writes memberships; who may is asked before. Every change says that passes changed. */
@Injectable()
export class Memberships {
  constructor(private readonly passes: Passes) {}

  /** A person's active memberships, oldest first. */
  async of(ctx: Ctx, personId: string): Promise<MembershipRow[]> {
    return ctx.db.query(`SELECT ${MEMBERSHIP_COLUMNS} FROM identity.membership m WHERE m.person_id = $1 AND ${activeSql('m')} ORDER BY m.starts_at, m.id`, [
      personId,
    ]);
  }

  /** An active membership, or null. */
  async find(ctx: Ctx, id: string): Promise<MemberRow | null> {
    const [row] = await ctx.db.query<MemberRow[]>(`SELECT ${MEMBER_COLUMNS} ${FROM_MEMBERS} WHERE m.id = $1 AND ${activeSql('m')}`, [id]);
    return row ?? null;
  }

  /** The people of a school by name; `text` is looked for in name and address. */
  async page(ctx: Ctx, institutionId: string, args: PageArgs & { text?: string | null }): Promise<{ page: Page<MemberRow>; total: number }> {
    const first = pageSize(args.first);
    const [name, id] = afterName(args.after);
    const where = `m.institution_id = $1 AND ${activeSql('m')} AND ($2::text IS NULL OR strpos(lower(unaccent(p.name || ' ' || p.email)), lower(unaccent($2))) > 0)`;
    const text = clean(args.text ?? '') || null;
    const rows = await ctx.db.query<(MemberRow & { sort: string })[]>(
      `SELECT ${MEMBER_COLUMNS}, lower(p.name) AS sort ${FROM_MEMBERS} WHERE ${where} AND ($3::text IS NULL OR (lower(p.name), m.id) > ($3, $4::uuid))
        ORDER BY lower(p.name), m.id LIMIT $5`,
      [institutionId, text, name, id, first + 1],
    );
    const [count] = await ctx.db.query<{ n: number }[]>(`SELECT count(*)::int AS n ${FROM_MEMBERS} WHERE ${where}`, [institutionId, text]);
    return { page: toPage(rows, first, (row) => [row.sort, row.id]), total: count?.n ?? 0 };
  }

  /** People of a school whose name has this text in it, twenty at most. */
  async colleagues(ctx: Ctx, institutionId: string, text: string): Promise<PersonRow[]> {
    return ctx.db.query(
      `SELECT ${PERSON_COLUMNS} ${FROM_MEMBERS} WHERE m.institution_id = $1 AND ${activeSql('m')} AND strpos(lower(unaccent(p.name)), lower(unaccent($2))) > 0
        ORDER BY lower(p.name), p.id LIMIT 20`,
      [institutionId, clean(text)],
    );
  }

  /** Everyone who belongs to a school now. */
  async at(ctx: Ctx, institutionId: string): Promise<MembershipRow[]> {
    return ctx.db.query(`SELECT ${MEMBERSHIP_COLUMNS} FROM identity.membership m WHERE m.institution_id = $1 AND ${activeSql('m')} ORDER BY m.person_id`, [
      institutionId,
    ]);
  }

  /** How many people belong to a school now, through the request's loader. */
  count(ctx: Ctx, institutionId: string): Promise<number> {
    return loader(
      ctx,
      'identity.memberCount',
      () =>
        new DataLoader<string, number>(async (ids) => {
          const rows = await ctx.db.query<{ id: string; n: number }[]>(
            `SELECT m.institution_id AS id, count(DISTINCT m.person_id)::int AS n FROM identity.membership m
          WHERE m.institution_id = ANY($1::uuid[]) AND ${activeSql('m')} GROUP BY m.institution_id`,
            [ids],
          );
          const counts = new Map(rows.map((row) => [row.id, row.n]));
          return ids.map((id) => counts.get(id) ?? 0);
        }),
    ).load(institutionId);
  }

  /** Who manages a school, by their ids, in one order. */
  async managersOf(ctx: Ctx, institutionId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `SELECT DISTINCT m.person_id AS id FROM identity.membership m WHERE m.institution_id = $1 AND 'manager' = ANY(m.roles) AND ${activeSql('m')} ORDER BY 1`,
      [institutionId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * How many managers a school has besides this membership. Locks the school, so that two managers who leave at once do
   * not each count the other.
   */
  async otherManagers(ctx: Ctx, membership: MembershipRow): Promise<number> {
    await ctx.db.query('SELECT FROM identity.institution WHERE id = $1 FOR NO KEY UPDATE', [membership.institutionId]);
    const [row] = await ctx.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n ${FROM_MEMBERS} WHERE m.institution_id = $1 AND m.id <> $2 AND 'manager' = ANY(m.roles) AND p.suspended_at IS NULL AND ${activeSql('m')}`,
      [membership.institutionId, membership.id],
    );
    return row?.n ?? 0;
  }

  /** Starts a membership now; someone who is a member already gets the roles they lacked. */
  async start(ctx: Ctx, personId: string, institutionId: string, roles: readonly Role[]): Promise<void> {
    // now() with its microseconds cut off: rounded up, a membership would begin just after its own transaction.
    await ctx.db.query(
      `INSERT INTO identity.membership AS m (id, person_id, institution_id, roles, starts_at) VALUES ($1, $2, $3, $4, date_trunc('milliseconds', now()))
       ON CONFLICT (person_id, institution_id) WHERE ends_at IS NULL
       DO UPDATE SET roles = m.roles || ARRAY(SELECT unnest(excluded.roles) EXCEPT SELECT unnest(m.roles))`,
      [newId(), personId, institutionId, roles],
    );
    await this.passes.changed(ctx, [personId]);
  }

  async setRoles(ctx: Ctx, membership: MembershipRow, roles: readonly Role[]): Promise<void> {
    await ctx.db.query('UPDATE identity.membership SET roles = $2 WHERE id = $1', [membership.id, roles]);
    await this.passes.changed(ctx, [membership.personId]);
  }

  /** Ends a membership now; the person's next request no longer carries its passes. */
  async end(ctx: Ctx, membership: MembershipRow): Promise<void> {
    await ctx.db.query("UPDATE identity.membership SET ends_at = date_trunc('milliseconds', now()) WHERE id = $1", [membership.id]);
    await this.passes.changed(ctx, [membership.personId]);
  }

  /** Gives a person a role for the whole platform; for set-up, there is no screen for it. */
  async grantPlatform(ctx: Ctx, personId: string, role: PlatformRole): Promise<void> {
    await ctx.db.query('INSERT INTO identity.platform_role (person_id, role) VALUES ($1, $2) ON CONFLICT DO NOTHING', [personId, role]);
    await this.passes.changed(ctx, [personId]);
  }
}
