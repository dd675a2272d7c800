import { newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Rosters } from '../terms/rosters.ts';
import type { Scope } from '../terms/terms.ts';
import type { StandingClearance, WorkClass } from './clearance.policy.ts';

type Stored = Omit<StandingClearance, 'roster'> & { readonly roster: string };

const COLUMNS = 'id, institution_id AS "institutionId", class, scope, roster, until, given_at AS "givenAt"';

/** Reads and writes what schools permit for classes of works. */
@Injectable()
export class StandingClearances {
  constructor(private readonly rosters: Rosters) {}

  /** Those that hold for works of these schools, newest first. */
  of(ctx: Ctx, kind: string, institutionIds: readonly string[]): Promise<StandingClearance[]> {
    return this.select(ctx, 'subject_kind = $1 AND institution_id = ANY($2::uuid[]) AND ended_at IS NULL ORDER BY given_at DESC, id DESC', [
      kind,
      institutionIds,
    ]);
  }

  /** One that holds, or null. */
  async find(ctx: Ctx, kind: string, id: string): Promise<StandingClearance | null> {
    return (await this.select(ctx, 'subject_kind = $1 AND id = $2 AND ended_at IS NULL FOR UPDATE', [kind, id]))[0] ?? null;
  }

  /** Those whose time is over. */
  due(ctx: Ctx, kind: string): Promise<StandingClearance[]> {
    return this.select(ctx, 'subject_kind = $1 AND ended_at IS NULL AND until <= $2 ORDER BY id FOR UPDATE', [kind, ctx.now]);
  }

  async add(ctx: Ctx, kind: string, one: { institutionId: string; class: WorkClass; scope: Scope; until: Date | null }): Promise<StandingClearance> {
    const roster = await this.rosters.today(ctx);
    await this.rosters.keep(ctx, roster);
    const id = newId();
    await ctx.db.query(
      `INSERT INTO consent.standing_clearance (id, subject_kind, institution_id, class, scope, roster, until, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, kind, one.institutionId, JSON.stringify(one.class), JSON.stringify(one.scope), roster.sha256, one.until, ctx.viewer.personId, ctx.now],
    );
    return { ...one, id, roster, givenAt: ctx.now };
  }

  async end(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ctx.db.query('UPDATE consent.standing_clearance SET ended_at = $2 WHERE id = ANY($1::uuid[])', [ids, ctx.now]);
  }

  private async select(ctx: Ctx, where: string, params: unknown[]): Promise<StandingClearance[]> {
    const rows = await ctx.db.query<Stored[]>(`SELECT ${COLUMNS} FROM consent.standing_clearance WHERE ${where}`, params);
    const rosters = await this.rosters.byHash(
      ctx,
      rows.map(({ roster }) => roster),
    );
    return rows.map((row) => ({ ...row, roster: rosters.get(row.roster)! }));
  }
}
