import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** What readers can say with one tap: this helped me, thank you, I tried it. */
export const REACTIONS = ['helpful', 'thanks', 'tried'] as const;
export type ReactionKind = (typeof REACTIONS)[number];

export type ReactionSubject = 'contribution' | 'comment';

export interface ReactionRow {
  readonly kind: ReactionKind;
  readonly count: number;
  readonly mine: boolean;
}

/** SQL of reactions. Callers ask only of what the viewer may see. */
@Injectable()
export class ReactionRepository {
  /** The reactions to each of these, in a fixed order; what nobody chose is left out. */
  async of(ctx: Ctx, subjectIds: readonly string[]): Promise<Map<string, ReactionRow[]>> {
    const rows: (ReactionRow & { subjectId: string })[] = await ctx.db.query(
      kept(`SELECT r.subject_id AS "subjectId", r.kind, count(*)::int AS count, coalesce(bool_or(r.person_id = $2), false) AS mine FROM community.reaction r
       WHERE r.subject_id = ANY($1::uuid[]) GROUP BY r.subject_id, r.kind ORDER BY array_position($3::text[], r.kind)`),
      [subjectIds, ctx.viewer.personId, REACTIONS],
    );
    const of = new Map<string, ReactionRow[]>(subjectIds.map((id) => [id, []]));
    for (const { subjectId, ...reaction } of rows) of.get(subjectId)?.push(reaction);
    return of;
  }

  /** Twice is once. */
  async set(ctx: Ctx, subject: { kind: ReactionSubject; id: string }, kind: ReactionKind, on: boolean): Promise<void> {
    const params = [subject.id, kind, ctx.viewer.personId];
    if (on)
      await ctx.db.query('INSERT INTO community.reaction (subject_id, kind, person_id, subject_kind, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
        ...params,
        subject.kind,
        ctx.now,
      ]);
    else await ctx.db.query('DELETE FROM community.reaction WHERE subject_id = $1 AND kind = $2 AND person_id = $3', params);
  }
}
