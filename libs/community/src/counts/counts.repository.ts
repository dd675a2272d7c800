import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { contributionVisibleSql } from '../contribution/contribution.repository.ts';

/** What reviewers say together, counted from the reviews that the viewer may see. */
export interface ReviewSummary {
  readonly average: number | null;
  readonly n: number;
  /** How many schools the reviewers come from. */
  readonly schools: number;
  readonly aspects: { readonly aspect: string; readonly score: number; readonly n: number }[];
}

const NONE: ReviewSummary = { average: null, n: 0, schools: 0, aspects: [] };

/** Numbers over contributions, never stored: each is counted from what its reader may see. */
@Injectable()
export class CountsRepository {
  async reviewSummaries(ctx: Ctx, materialIds: readonly string[]): Promise<Map<string, ReviewSummary>> {
    const rows: (ReviewSummary & { id: string })[] = await ctx.db.query(
      kept(`WITH review AS (
         SELECT c.material_id, c.rating, c.institution_id, c.aspects FROM community.contribution c
         WHERE c.material_id = ANY($2::uuid[]) AND c.kind = 'review' AND c.deleted_at IS NULL AND ${contributionVisibleSql('c', '$1')})
       SELECT r.material_id AS id, avg(r.rating)::float8 AS average, count(*)::int AS n, count(DISTINCT r.institution_id)::int AS schools,
         coalesce((SELECT jsonb_agg(jsonb_build_object('aspect', a.aspect, 'score', a.score, 'n', a.n) ORDER BY a.aspect) FROM (
           SELECT e.key AS aspect, avg(e.value::int)::float8 AS score, count(*)::int AS n FROM review i CROSS JOIN LATERAL jsonb_each_text(i.aspects) e
           WHERE i.material_id = r.material_id GROUP BY e.key) a), '[]') AS aspects
       FROM review r GROUP BY r.material_id`),
      [ctx.viewer.passes, materialIds],
    );
    const found = new Map(rows.map(({ id, ...summary }) => [id, summary]));
    return new Map(materialIds.map((id) => [id, found.get(id) ?? NONE]));
  }

  /** How many tips name each of these tools. */
  async tipCounts(ctx: Ctx, toolIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; n: number }[] = await ctx.db.query(
      `SELECT t.id, count(*)::int AS n FROM community.contribution c CROSS JOIN LATERAL unnest(c.tool_ids) AS t (id)
       WHERE c.tool_ids && $2::uuid[] AND t.id = ANY($2::uuid[]) AND c.kind = 'tip' AND c.deleted_at IS NULL AND ${contributionVisibleSql('c', '$1')}
       GROUP BY t.id`,
      [ctx.viewer.passes, toolIds],
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  }
}
