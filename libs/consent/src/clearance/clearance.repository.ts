import { newId } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Rosters } from '../terms/rosters.ts';
import type { Scope } from '../terms/terms.ts';
import type { Clearance } from './clearance.ts';

type Stored = Omit<Clearance, 'roster'> & { readonly subjectId: string; readonly roster: string };

/** A clearance to be written. */
export interface NewClearance {
  readonly subjectId: string;
  readonly institutionId: string;
  readonly scope: Scope;
  readonly until: Date | null;
}

/** Reads and writes what schools permit. One clearance per subject holds. */
@Injectable()
export class ClearanceRepository {
  constructor(private readonly rosters: Rosters) {}

  /** The clearance that holds, by subject. */
  async of(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, Clearance>> {
    const rows = await this.select(ctx, 'subject_kind = $1 AND subject_id = ANY($2::uuid[]) AND ended_at IS NULL', [kind, ids]);
    return new Map(rows.map(({ subjectId, ...row }) => [subjectId, row]));
  }

  /** Every clearance that was ever given for one subject, oldest first. */
  history(ctx: Ctx, kind: string, id: string): Promise<Clearance[]> {
    return this.select(ctx, 'subject_kind = $1 AND subject_id = $2 ORDER BY given_at, id', [kind, id]);
  }

  private async select(ctx: Ctx, where: string, params: unknown[]): Promise<(Clearance & { readonly subjectId: string })[]> {
    const rows = await ctx.db.query<Stored[]>(
      kept(`SELECT id, subject_id AS "subjectId", institution_id AS "institutionId", scope, roster, until FROM consent.clearance WHERE ${where}`),
      params,
    );
    const rosters = await this.rosters.byHash(
      ctx,
      rows.map((row) => row.roster),
    );
    return rows.map(({ roster, ...row }) => ({ ...row, roster: rosters.get(roster)! }));
  }

  /** @returns the id of each new clearance, by subject */
  async give(ctx: Ctx, kind: string, clearances: readonly NewClearance[]): Promise<Map<string, string>> {
    const roster = await this.rosters.today(ctx);
    await this.rosters.keep(ctx, roster);
    const rows = clearances.map((clearance) => ({ id: newId(), ...clearance }));
    const subjectIds = rows.map(({ subjectId }) => subjectId);
    await this.end(ctx, kind, subjectIds, 'all');
    await ctx.db.query(
      `INSERT INTO consent.clearance (id, subject_kind, subject_id, institution_id, scope, until, roster, given_by, given_at)
       SELECT r.id, $1, r."subjectId", r."institutionId", r.scope, r.until, $2, $3, $4
       FROM jsonb_to_recordset($5::jsonb) AS r (id uuid, "subjectId" uuid, "institutionId" uuid, scope jsonb, until timestamptz)`,
      [kind, roster.sha256, ctx.viewer.personId, ctx.now, JSON.stringify(rows)],
    );
    return new Map(rows.map(({ id, subjectId }) => [subjectId, id]));
  }

  /**
   * @param which `due`: only those whose own end has come
   * @returns what ended
   */
  async end(ctx: Ctx, kind: string, subjectIds: readonly string[], which: 'all' | 'due'): Promise<{ id: string; subjectId: string }[]> {
    const [rows] = await ctx.db.query<[{ id: string; subjectId: string }[], number]>(
      `UPDATE consent.clearance SET ended_at = $3 WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[]) AND ended_at IS NULL AND ($4 = 'all' OR until <= $3)
       RETURNING id, subject_id AS "subjectId"`,
      [kind, subjectIds, ctx.now, which],
    );
    return rows;
  }

  /** Subjects for which this school gave a clearance that holds. */
  idsOfInstitution(ctx: Ctx, kind: string, institutionId: string): Promise<string[]> {
    return this.subjectIds(ctx, 'subject_kind = $1 AND institution_id = $2', [kind, institutionId]);
  }

  /** Subjects whose clearance has come to its end, at most so many. */
  idsDue(ctx: Ctx, kind: string, limit: number): Promise<string[]> {
    return this.subjectIds(ctx, 'subject_kind = $1 AND until <= $2 ORDER BY subject_id LIMIT $3', [kind, ctx.now, limit]);
  }

  private async subjectIds(ctx: Ctx, which: string, params: unknown[]): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(`SELECT subject_id AS id FROM consent.clearance WHERE ended_at IS NULL AND ${which}`, params);
    return rows.map(({ id }) => id);
  }
}
