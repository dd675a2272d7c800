import { visibleSql } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** What the viewer has of a work that they may not see any more. */
export interface TraceRow {
  /** As they knew it, never as it became. */
  readonly title: string;
  /** Since when it is not shared with them; null when they went away, and not the work. */
  readonly since: Date | null;
  readonly downloaded: boolean;
  /** Under which they took it; null when they took nothing. */
  readonly licence: Licence | null;
  /** What they made from it. */
  readonly copyId: string | null;
}

/** Whoever downloaded something that stopped. */
export interface StoppedDownload {
  readonly materialId: string;
  readonly personId: string;
  readonly title: string;
  readonly licence: Licence;
}

const ELSEWHERE = `${visibleSql('v', '$1')} AND NOT v.open && $1::text[]`;
const seen = (id: string, passes: string) => `EXISTS (SELECT FROM catalog.version v WHERE v.material_id = ${id} AND ${visibleSql('v', passes)})`;
/** Of what moderators took away nobody is told more than that there is no such page. */
const hidden = (id: string) => `EXISTS (SELECT FROM catalog.version r WHERE r.material_id = ${id} AND r.restricted_at IS NOT NULL)`;

/** SQL of what readers keep of works. Each sees only their own. */
@Injectable()
export class TraceRepository {
  /** Remembers for the viewer that they had this version, if it reached them from elsewhere. Of who belongs where it was made nothing is kept. */
  async keep(ctx: Ctx, versionId: string, downloaded: boolean): Promise<void> {
    await ctx.db.query(
      kept(`INSERT INTO catalog.trace AS t (material_id, person_id, number, title, licence, at, downloaded_at)
       SELECT v.material_id, $2, v.number, v.title, CASE WHEN $4::boolean THEN v.shared_licence END, $5::timestamptz, CASE WHEN $4::boolean THEN $5::timestamptz END
       FROM catalog.version v WHERE v.id = $3 AND ${ELSEWHERE}
       ON CONFLICT (material_id, person_id) DO UPDATE SET number = excluded.number, title = excluded.title, licence = coalesce(excluded.licence, t.licence),
         downloaded_at = coalesce(t.downloaded_at, excluded.downloaded_at), stopped_at = NULL`),
      [ctx.viewer.passes, ctx.viewer.personId, versionId, downloaded, ctx.now],
    );
  }

  /** What the viewer has of this work, when they may not see it now; nothing for everyone else. */
  async of(ctx: Ctx, materialId: string): Promise<TraceRow | null> {
    const [row] = await ctx.db.query<TraceRow[]>(
      `SELECT (array_agg(title ORDER BY number DESC))[1] AS title, min(since) AS since, bool_or(downloaded) AS downloaded,
         (array_agg(licence ORDER BY number DESC) FILTER (WHERE licence IS NOT NULL))[1] AS licence, (array_agg(copy ORDER BY number DESC) FILTER (WHERE copy IS NOT NULL))[1] AS "copyId"
       FROM (
         SELECT number, title, stopped_at AS since, downloaded_at IS NOT NULL AS downloaded, licence, NULL::uuid AS copy FROM catalog.trace WHERE material_id = $2 AND person_id = $3
         UNION ALL
         SELECT source_number, title, stopped_at, false, licence, material_id FROM catalog.copy WHERE source_id = $2 AND person_id = $3 AND generation = 1
       ) had
       WHERE EXISTS (SELECT FROM catalog.version WHERE material_id = $2) AND NOT ${seen('$2', '$1')} AND NOT ${hidden('$2')}
       HAVING count(*) > 0`,
      [ctx.viewer.passes, materialId, ctx.viewer.personId],
    );
    return row ?? null;
  }

  /**
   * Notes who may not see these works any more, and who may again.
   * @returns those who downloaded and must hear that it stopped; who adapted it hears it of their adaptation
   */
  async follow(ctx: Ctx, materialIds: readonly string[]): Promise<StoppedDownload[]> {
    const [rows] = await ctx.db.query<[(StoppedDownload & { tell: boolean })[], number]>(
      kept(`UPDATE catalog.trace t SET stopped_at = CASE WHEN s.sees THEN NULL ELSE $2::timestamptz END
       FROM (SELECT material_id, person_id, ${seen('h.material_id', 'identity.passes_of_person(h.person_id)')} AS sees FROM catalog.trace h WHERE h.material_id = ANY($1::uuid[])) s
       WHERE s.material_id = t.material_id AND s.person_id = t.person_id AND (t.stopped_at IS NULL) <> s.sees AND (s.sees OR NOT ${hidden('t.material_id')})
       RETURNING t.material_id AS "materialId", t.person_id AS "personId", t.title, t.licence,
         t.stopped_at IS NOT NULL AND t.downloaded_at IS NOT NULL AND NOT EXISTS (SELECT FROM catalog.copy c WHERE c.source_id = t.material_id AND c.person_id = t.person_id) AS tell`),
      [materialIds, ctx.now],
    );
    return rows.filter(({ tell }) => tell);
  }

  async forget(ctx: Ctx, personId: string): Promise<void> {
    await ctx.db.query('DELETE FROM catalog.trace WHERE person_id = $1', [personId]);
  }
}
