import { visibleSql } from '@deelgenoot/access';
import { materialVisibleSql } from '@deelgenoot/catalog';
import { isId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { contributionVisibleSql } from '../contribution/contribution.repository.ts';

export type ThreadSubject = 'material' | 'contribution';

/** The conversation under a subject. It bears the id of its subject, and exists as soon as that does. */
export interface ThreadRow {
  readonly id: string;
  readonly subjectKind: ThreadSubject;
  readonly subjectId: string;
  /** Number of the newest event; 0 before the first. */
  readonly seq: number;
  readonly locked: boolean;
}

/**
 * Whether a viewer sees the subject of a thread, and so the thread.
 * @param id SQL expression of the thread's id
 * @param passes placeholder of the viewer's passes
 */
export const threadVisibleSql = (id: string, passes: string): string =>
  `(EXISTS (SELECT 1 FROM community.contribution tc WHERE tc.id = ${id} AND ${contributionVisibleSql('tc', passes)}) OR ${materialVisibleSql(id, passes)})`;

/** SQL of threads. Every read for a person starts from their passes. */
@Injectable()
export class ThreadRepository {
  async byIds(ctx: Ctx, threadIds: readonly string[]): Promise<ThreadRow[]> {
    const ids = threadIds.filter(isId);
    if (ids.length === 0) return [];
    return ctx.db.query(
      `SELECT s.id, k.kind AS "subjectKind", s.id AS "subjectId", coalesce(t.last_seq, 0)::int AS seq, t.locked_at IS NOT NULL AS locked
       FROM unnest($2::uuid[]) AS s (id)
       CROSS JOIN LATERAL (SELECT CASE
         WHEN EXISTS (SELECT 1 FROM community.contribution tc WHERE tc.id = s.id AND ${contributionVisibleSql('tc', '$1')}) THEN 'contribution'
         WHEN ${materialVisibleSql('s.id', '$1')} THEN 'material' END AS kind) k
       LEFT JOIN community.thread t ON t.id = s.id
       WHERE k.kind IS NOT NULL`,
      [ctx.viewer.passes, ids],
    );
  }

  /** How many comments the viewer can read in each of these threads; threads without any are left out. */
  async commentCounts(ctx: Ctx, threadIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; n: number }[] = await ctx.db.query(
      `SELECT s.id, n.n FROM unnest($2::uuid[]) AS s (id)
       CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM community.comment c WHERE c.thread_id = s.id AND c.deleted_at IS NULL AND ${visibleSql('c', '$1')}) n
       WHERE ${threadVisibleSql('s.id', '$1')}`,
      [ctx.viewer.passes, threadIds],
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  }

  /** Numbers an event that is not about one comment. Returns its number, or null where nobody wrote yet. */
  async nextSeq(ctx: Ctx, threadId: string): Promise<number | null> {
    const [rows]: [{ seq: number }[]] = await ctx.db.query('UPDATE community.thread SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq::int AS seq', [threadId]);
    return rows[0]?.seq ?? null;
  }
}
