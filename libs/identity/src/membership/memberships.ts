import type { Role } from '@deelgenoot/access';
import { newId } from '@deelgenoot/kernel';
import { loader, type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { activeSql, MEMBERSHIP_COLUMNS, MembershipRow } from './membership.entity.ts';
import { Passes } from './passes.ts';

/** Reads and writes memberships; who may is asked before. Every change says that passes changed. */
@Injectable()
export class Memberships {
  constructor(private readonly passes: Passes) {}

  /** A person's active memberships, oldest first. */
  async of(ctx: Ctx, personId: string): Promise<MembershipRow[]> {
    return ctx.db.query(`SELECT ${MEMBERSHIP_COLUMNS} FROM identity.membership m WHERE m.person_id = $1 AND ${activeSql('m')} ORDER BY m.starts_at, m.id`, [personId]);
  }

  /** How many people belong to a school now, through the request's loader. */
  count(ctx: Ctx, institutionId: string): Promise<number> {
    return loader(ctx, 'identity.memberCount', () => new DataLoader<string, number>(async (ids) => {
      const rows = await ctx.db.query<{ id: string; n: number }[]>(
        `SELECT m.institution_id AS id, count(DISTINCT m.person_id)::int AS n FROM identity.membership m
          WHERE m.institution_id = ANY($1::uuid[]) AND ${activeSql('m')} GROUP BY m.institution_id`,
        [ids],
      );
      const counts = new Map(rows.map((row) => [row.id, row.n]));
      return ids.map((id) => counts.get(id) ?? 0);
    })).load(institutionId);
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
}
