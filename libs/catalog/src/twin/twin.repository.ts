import { visibleSql } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { NEAR, sketchOf } from './sketch.ts';

/** Another work with the same file, or with nearly the same words. */
export interface TwinRow {
  /** The version that was asked about. */
  readonly versionId: string;
  readonly materialId: string;
  readonly kind: 'same' | 'near';
  /** Part of the words that is the same, 0 to 1. */
  readonly likeness: number;
}

/** How much of what one school has is also elsewhere, in numbers. */
export interface OverlapRow {
  readonly institutionId: string;
  readonly same: number;
  readonly near: number;
}

/** Twins shown with one work. */
const SHOWN = 10;
/** Files per round of the job that catches up. */
const BATCH = 100;

const LIKENESS = '(SELECT count(*) FROM unnest(s.sketch, os.sketch) AS t(a, b) WHERE t.a = t.b)::float8 / cardinality(s.sketch)';

/** Pairs of files of different works: of one content, or alike by their sketches. `f` is asked about, `o` is the other, `w` its version. */
const PAIRS = (which: string) => `
  SELECT f.version_id, o.version_id AS other, 'same' AS kind, 1::float8 AS likeness FROM catalog.file f JOIN catalog.file o ON o.sha256 = f.sha256 AND o.id <> f.id WHERE NOT f.local AND NOT o.local AND ${which}
  UNION ALL
  SELECT f.version_id, o.version_id, 'near', ${LIKENESS} FROM catalog.file f JOIN catalog.file_sketch s ON s.file_id = f.id
    JOIN catalog.file_sketch os ON os.bands && s.bands AND os.file_id <> f.id JOIN catalog.file o ON o.id = os.file_id AND o.sha256 <> f.sha256 WHERE NOT f.local AND NOT o.local AND ${which}`;

/** The newest version of a work that this viewer may see. */
const NEWEST = (row: string) =>
  `${visibleSql(row, '$1')} AND NOT EXISTS (SELECT 1 FROM catalog.version n WHERE n.material_id = ${row}.material_id AND n.number > ${row}.number AND ${visibleSql('n', '$1')})`;

/** One of them was made from the other, however far: that is no discovery. */
const IS_COPY =
  'EXISTS (SELECT FROM catalog.copy k WHERE (k.material_id, k.source_id) IN ((own.material_id, w.material_id), (w.material_id, own.material_id)))';

/** SQL of works that are the same twice. Others are found as far as the viewer may see them, and only so. */
@Injectable()
export class TwinRepository {
  /** Twins of these versions, likest first. */
  async of(ctx: Ctx, versionIds: readonly string[]): Promise<TwinRow[]> {
    return ctx.db.query(
      `SELECT "versionId", "materialId", kind, likeness FROM (
         SELECT p.version_id AS "versionId", w.material_id AS "materialId", (array_agg(p.kind ORDER BY p.likeness DESC))[1] AS kind, max(p.likeness) AS likeness,
           row_number() OVER (PARTITION BY p.version_id ORDER BY max(p.likeness) DESC, w.material_id) AS at
         FROM (${PAIRS('f.version_id = ANY($2::uuid[])')}) p JOIN catalog.version own ON own.id = p.version_id JOIN catalog.version w ON w.id = p.other
         WHERE p.likeness >= ${NEAR} AND w.material_id <> own.material_id AND NOT ${IS_COPY} AND ${NEWEST('w')} GROUP BY p.version_id, w.material_id) twins
       WHERE at <= ${SHOWN} ORDER BY "versionId", likeness DESC, "materialId"`,
      [ctx.viewer.passes, versionIds],
    );
  }

  /** How many works of this school, that the viewer may see, are also at each other school, as far as they may see those. */
  async overlap(ctx: Ctx, institutionId: string): Promise<OverlapRow[]> {
    return ctx.db.query(
      `SELECT other AS "institutionId", count(*) FILTER (WHERE same)::int AS same, count(*) FILTER (WHERE NOT same)::int AS near FROM (
         SELECT w.institution_id AS other, own.material_id, bool_or(p.kind = 'same') AS same
         FROM (${PAIRS('f.version_id IN (SELECT h.id FROM catalog.version h WHERE h.institution_id = $2)')}) p
         JOIN catalog.version own ON own.id = p.version_id AND ${NEWEST('own')} JOIN catalog.version w ON w.id = p.other AND w.institution_id <> $2 AND ${NEWEST('w')}
         WHERE p.likeness >= ${NEAR} AND NOT ${IS_COPY} GROUP BY w.institution_id, own.material_id) pairs GROUP BY other ORDER BY count(*) DESC, other`,
      [ctx.viewer.passes, institutionId],
    );
  }

  /** Remembers what a text looks like; also that it is too short, so that nobody asks again. */
  async keep(ctx: Ctx, fileId: string, text: string): Promise<void> {
    const { sketch, bands } = sketchOf(text) ?? { sketch: [], bands: [] };
    await ctx.db.query('INSERT INTO catalog.file_sketch (file_id, sketch, bands) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [fileId, sketch, bands]);
  }

  /**
   * Sketches files that have none yet, a batch of them.
   * @returns how many
   */
  async catchUp(ctx: Ctx): Promise<number> {
    const rows: { id: string; text: string }[] = await ctx.db.query(
      `SELECT f.id, coalesce((SELECT string_agg(t.text, E'\\n' ORDER BY t.position) FROM catalog.file_text t WHERE t.file_id = f.id), '') AS text
       FROM catalog.file f WHERE NOT EXISTS (SELECT 1 FROM catalog.file_sketch s WHERE s.file_id = f.id) ORDER BY f.id LIMIT ${BATCH}`,
    );
    for (const { id, text } of rows) await this.keep(ctx, id, text);
    return rows.length;
  }
}
