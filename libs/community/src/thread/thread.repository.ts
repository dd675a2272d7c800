import { visibleSql } from '@deelgenoot/access';
import { materialVisibleSql } from '@deelgenoot/catalog';
import { isId } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { contributionVisibleSql } from '../contribution/contribution.repository.ts';

export type ThreadSubject = 'material' | 'contribution';

/** The conversation under a subject. It bears the id of its subject, and exists as soon as that does. */
export interface ThreadRow {
  readonly id: string;
  readonly subjectKind: ThreadSubject;
  readonly subjectId: string;
  /** The work that it is about, directly or through a contribution. */
  readonly materialId: string | null;
  /** Number of the newest event that the viewer may know of; 0 before the first. */
  readonly seq: number;
  readonly locked: boolean;
  /** Why it is locked. */
  readonly statementId: string | null;
}

/**
 * SQL of the number of a thread's next event: seconds since 2026, or one more than the last. Numbers grow with the clock, so
 * that nobody learns from a gap how much was said that they may not see.
 * @param last SQL expression of the thread's last number
 */
export const nextSeqSql = (last: string): string => `greatest(${last} + 1, floor(extract(epoch FROM statement_timestamp()))::bigint - 1767225600)`;

/**
 * Of these threads, those whose subject a viewer sees, as rows (id, kind, material_id): every read of a thread or what is in it starts
 * from them. Two plain branches, because one condition over both kinds takes the database longer to plan than to run.
 * @param ids SQL expression of the threads' ids, a uuid[]
 * @param passes placeholder of the viewer's passes
 */
export const visibleThreadsSql = (ids: string, passes: string): string =>
  `(SELECT tc.id, 'contribution' AS kind, tc.material_id FROM community.contribution tc WHERE tc.id = ANY(${ids}) AND ${contributionVisibleSql('tc', passes)}
    UNION ALL SELECT tm.id, 'material', tm.id FROM unnest(${ids}) AS tm (id) WHERE ${materialVisibleSql('tm.id', passes)})`;

/** SQL of threads. Every read for a person starts from their passes. */
@Injectable()
export class ThreadRepository {
  async byIds(ctx: Ctx, threadIds: readonly string[]): Promise<ThreadRow[]> {
    const ids = threadIds.filter(isId);
    if (ids.length === 0) return [];
    return ctx.db.query(
      kept(`SELECT s.id, s.kind AS "subjectKind", s.id AS "subjectId", s.material_id AS "materialId", greatest(t.own_seq, n.seq, 0)::int AS seq, t.locked_at IS NOT NULL AS locked, t.statement_id AS "statementId"
       FROM ${visibleThreadsSql('$2::uuid[]', '$1')} s LEFT JOIN community.thread t ON t.id = s.id
       LEFT JOIN LATERAL (SELECT c.seq FROM community.comment c WHERE c.thread_id = s.id AND (${visibleSql('c', '$1')} OR c.stub && $1::text[]) ORDER BY c.seq DESC LIMIT 1) n ON true`),
      [ctx.viewer.passes, ids],
    );
  }

  /** How many comments the viewer can read in each of these threads; threads without any are left out. */
  async commentCounts(ctx: Ctx, threadIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; n: number }[] = await ctx.db.query(
      kept(`SELECT s.id, n.n FROM ${visibleThreadsSql('$2::uuid[]', '$1')} s
       CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM community.comment c WHERE c.thread_id = s.id AND c.deleted_at IS NULL AND ${visibleSql('c', '$1')}) n`),
      [ctx.viewer.passes, threadIds],
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  }

  /** Closes a thread, also one in which nobody wrote yet. Returns the number of this event. */
  async lock(ctx: Ctx, id: string, statementId: string): Promise<number> {
    const [row]: { seq: number }[] = await ctx.db.query(
      `INSERT INTO community.thread AS t (id, subject_kind, subject_id, last_seq, own_seq, locked_at, statement_id)
       SELECT $1::uuid, CASE WHEN EXISTS (SELECT FROM community.contribution WHERE id = $1) THEN 'contribution' ELSE 'material' END, $1, n.seq, n.seq, $3, $2
       FROM (SELECT ${nextSeqSql('0')} AS seq) n
       ON CONFLICT (id) DO UPDATE SET last_seq = ${nextSeqSql('t.last_seq')}, own_seq = ${nextSeqSql('t.last_seq')}, locked_at = excluded.locked_at, statement_id = excluded.statement_id RETURNING own_seq::int AS seq`,
      [id, statementId, ctx.now],
    );
    return row?.seq ?? 0;
  }

  async unlock(ctx: Ctx, id: string): Promise<number> {
    const [rows]: [{ seq: number }[]] = await ctx.db.query(
      `UPDATE community.thread SET last_seq = ${nextSeqSql('last_seq')}, own_seq = ${nextSeqSql('last_seq')}, locked_at = NULL, statement_id = NULL
       WHERE id = $1 RETURNING own_seq::int AS seq`,
      [id],
    );
    return rows[0]?.seq ?? 0;
  }

  /** Numbers an event that is not about one comment. Returns its number, or null where nobody wrote yet. */
  async nextSeq(ctx: Ctx, threadId: string): Promise<number | null> {
    const [rows]: [{ seq: number }[]] = await ctx.db.query(
      `UPDATE community.thread SET last_seq = ${nextSeqSql('last_seq')}, own_seq = ${nextSeqSql('last_seq')} WHERE id = $1 RETURNING own_seq::int AS seq`,
      [threadId],
    );
    return rows[0]?.seq ?? null;
  }
}
