import { visibleSql } from '@deelgenoot/access';
import { activeSql } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** A colleague elsewhere asks for a work that they know by its card. */
export interface AccessRequestRow {
  readonly id: string;
  readonly materialId: string;
  readonly personId: string;
  readonly institutionId: string;
  readonly word: string | null;
  readonly at: Date;
}

const COLUMNS = 'a.id, a.material_id AS "materialId", a.person_id AS "personId", a.institution_id AS "institutionId", a.word, a.at';

/** SQL of what is asked for. */
@Injectable()
export class AccessRequests {
  /** @returns false when this person asked before */
  async add(ctx: Ctx, request: { materialId: string; institutionId: string; word: string | null }): Promise<boolean> {
    const rows: unknown[] = await ctx.db.query(
      `INSERT INTO catalog.access_request (id, material_id, person_id, institution_id, word, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (material_id, person_id) DO NOTHING RETURNING id`,
      [newId(), request.materialId, ctx.viewer.personId, request.institutionId, request.word, ctx.now],
    );
    return rows.length > 0;
  }

  async countSince(ctx: Ctx, since: Date): Promise<number> {
    const [row] = await ctx.db.query('SELECT count(*)::int AS n FROM catalog.access_request WHERE person_id = $1 AND at > $2', [ctx.viewer.personId, since]);
    return row.n;
  }

  /** What waits for the managers of a school: requests for works that are there and not shared with who asked. */
  waiting(ctx: Ctx, schoolId: string): Promise<AccessRequestRow[]> {
    return ctx.db.query(
      `SELECT ${COLUMNS} FROM catalog.access_request a JOIN catalog.material m ON m.id = a.material_id
       WHERE m.institution_id = $1 AND a.handled_at IS NULL AND a.given_at IS NULL ORDER BY a.at, a.id LIMIT 200`,
      [schoolId],
    );
  }

  waitingFor(ctx: Ctx, materialId: string): Promise<AccessRequestRow[]> {
    return ctx.db.query(`SELECT ${COLUMNS} FROM catalog.access_request a WHERE a.material_id = $1 AND a.handled_at IS NULL ORDER BY a.at, a.id`, [materialId]);
  }

  /** The people who may put it to the makers. */
  async managersOf(ctx: Ctx, institutionId: string): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      `SELECT DISTINCT m.person_id AS id FROM identity.membership m WHERE m.institution_id = $1 AND 'manager' = ANY(m.roles) AND ${activeSql('m')} ORDER BY 1`,
      [institutionId],
    );
    return rows.map(({ id }) => id);
  }

  async handled(ctx: Ctx, materialId: string): Promise<void> {
    await ctx.db.query('UPDATE catalog.access_request SET handled_at = $2 WHERE material_id = $1 AND handled_at IS NULL', [materialId, ctx.now]);
  }

  /** Requests for these works that came true: whoever works at that school sees it now. Marked, so that each is told once. */
  async cameTrue(ctx: Ctx, materialIds: readonly string[]): Promise<(AccessRequestRow & { title: string })[]> {
    const [rows] = await ctx.db.query(
      kept(`UPDATE catalog.access_request a SET given_at = $2, handled_at = coalesce(a.handled_at, $2)
       FROM (SELECT DISTINCT ON (w.id) w.id, v.title FROM catalog.access_request w JOIN catalog.version v ON v.material_id = w.material_id
             WHERE w.material_id = ANY($1::uuid[]) AND w.given_at IS NULL AND ${visibleSql('v', 'identity.passes_of_school(w.institution_id)')}
             ORDER BY w.id, v.number DESC) seen
       WHERE a.id = seen.id RETURNING ${COLUMNS}, seen.title`),
      [materialIds, ctx.now],
    );
    return rows;
  }
}
