import { visibleSql } from '@deelgenoot/access';
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
  /** When a manager put it to the makers. */
  readonly sentAt: Date | null;
  /** From when the school of who asked sees it. */
  readonly givenAt: Date | null;
  /** When it turned out that this school does not see it: a maker said no, or yes to others. */
  readonly endedAt: Date | null;
}

const COLUMNS = `a.id, a.material_id AS "materialId", a.person_id AS "personId", a.institution_id AS "institutionId", a.word, a.at,
  a.sent_at AS "sentAt", a.given_at AS "givenAt", a.ended_at AS "endedAt"`;

/** Nobody knows yet what becomes of it. */
const OPEN = 'a.handled_at IS NULL AND a.given_at IS NULL AND a.ended_at IS NULL';

/** How long a manager still reads what became of a request. */
const TOLD_FOR = "interval '7 days'";

/** A request of which it is known what became of it. */
export interface SettledRequest extends AccessRequestRow {
  readonly title: string;
  /** Whether the school of who asked sees it now. */
  readonly given: boolean;
}

/** SQL of what is asked for. */
@Injectable()
export class AccessRequests {
  /** Who got an answer may ask again, as soon as there is a card again. @returns false when this person asked before and still waits */
  async add(ctx: Ctx, request: { materialId: string; institutionId: string; word: string | null }): Promise<boolean> {
    const rows: unknown[] = await ctx.db.query(
      `INSERT INTO catalog.access_request (id, material_id, person_id, institution_id, word, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (material_id, person_id) DO UPDATE
         SET institution_id = $4, word = $5, at = $6, handled_at = NULL, sent_at = NULL, given_at = NULL, ended_at = NULL
         WHERE access_request.given_at IS NOT NULL OR access_request.ended_at IS NOT NULL RETURNING id`,
      [newId(), request.materialId, ctx.viewer.personId, request.institutionId, request.word, ctx.now],
    );
    return rows.length > 0;
  }

  async countSince(ctx: Ctx, since: Date): Promise<number> {
    const [row] = await ctx.db.query('SELECT count(*)::int AS n FROM catalog.access_request WHERE person_id = $1 AND at > $2', [ctx.viewer.personId, since]);
    return row.n;
  }

  /** What waits for the managers of a school or for its makers, and for a while what became of it; not what was put aside. */
  waiting(ctx: Ctx, schoolId: string): Promise<AccessRequestRow[]> {
    return ctx.db.query(
      `SELECT ${COLUMNS} FROM catalog.access_request a JOIN catalog.material m ON m.id = a.material_id
       WHERE m.institution_id = $1 AND a.handled_at IS NULL AND coalesce(a.given_at, a.ended_at, $2) > $2::timestamptz - ${TOLD_FOR} ORDER BY a.at, a.id LIMIT 200`,
      [schoolId, ctx.now],
    );
  }

  waitingFor(ctx: Ctx, materialId: string): Promise<AccessRequestRow[]> {
    return ctx.db.query(`SELECT ${COLUMNS} FROM catalog.access_request a WHERE a.material_id = $1 AND ${OPEN} ORDER BY a.at, a.id`, [materialId]);
  }

  async sent(ctx: Ctx, materialId: string): Promise<void> {
    await ctx.db.query(`UPDATE catalog.access_request a SET sent_at = $2 WHERE a.material_id = $1 AND ${OPEN}`, [materialId, ctx.now]);
  }

  /** Off the board, whatever became of it. @returns whether there was anything */
  async putAside(ctx: Ctx, materialId: string): Promise<boolean> {
    const [, count] = await ctx.db.query('UPDATE catalog.access_request SET handled_at = $2 WHERE material_id = $1 AND handled_at IS NULL', [
      materialId,
      ctx.now,
    ]);
    return count > 0;
  }

  /**
   * Requests of which it is known now what becomes of them: the school of who asked sees the work, or a maker said no, or all that were asked
   * have answered and this school is not among those that see it. Marked, so that each is told once.
   * @param materialIds works that are online
   * @param refused those of which a maker said no, or stopped
   */
  async settle(ctx: Ctx, materialIds: readonly string[], refused: readonly string[]): Promise<SettledRequest[]> {
    const answers = "FROM consent.consent c WHERE c.subject_kind = 'material' AND c.subject_id = w.material_id";
    const [rows] = await ctx.db.query(
      kept(`UPDATE catalog.access_request a SET given_at = CASE WHEN s.given THEN $2::timestamptz END, ended_at = CASE WHEN NOT s.given THEN $2::timestamptz END
       FROM (SELECT w.id, v.title, v.given FROM catalog.access_request w CROSS JOIN LATERAL (
               SELECT n.title, ${visibleSql('n', 'identity.passes_of_school(w.institution_id)')} AS given FROM catalog.version n
               WHERE n.material_id = w.material_id ORDER BY 2 DESC, n.number DESC LIMIT 1) v
             WHERE w.material_id = ANY($1::uuid[]) AND w.given_at IS NULL AND w.ended_at IS NULL AND (v.given OR w.material_id = ANY($3::uuid[])
               OR EXISTS (SELECT ${answers} AND c.state = 'granted' AND c.answered_at >= w.sent_at) AND NOT EXISTS (SELECT ${answers} AND c.state = 'requested'))) s
       WHERE a.id = s.id RETURNING ${COLUMNS}, s.title, s.given`),
      [materialIds, ctx.now, refused],
    );
    return rows;
  }
}
