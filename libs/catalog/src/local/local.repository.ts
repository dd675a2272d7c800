import { isId, newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';

/** A place in a work that each school fills in for itself. */
export interface LocalPartRow {
  readonly id: string;
  readonly materialId: string;
  readonly title: string;
  /** What the viewer's own schools wrote there. */
  readonly fills: readonly { readonly institutionId: string; readonly text: string }[];
}

/** SQL of local parts. Callers have seen to it that the viewer may see the work. */
@Injectable()
export class LocalRepository {
  /** The places of these works, each with what the viewer's own schools wrote; what others wrote is not read at all. */
  async of(ctx: Ctx, materialIds: readonly string[]): Promise<LocalPartRow[]> {
    return ctx.db.query(
      `SELECT p.id, p.material_id AS "materialId", p.title,
         coalesce((SELECT jsonb_agg(jsonb_build_object('institutionId', f.institution_id, 'text', f.text) ORDER BY f.institution_id)
                   FROM catalog.local_fill f WHERE f.part_id = p.id AND 'institution:' || f.institution_id = ANY($2::text[])), '[]') AS fills
       FROM catalog.local_part p WHERE p.material_id = ANY($1::uuid[]) ORDER BY p.created_at, p.id`,
      [materialIds, ctx.viewer.passes],
    );
  }

  async find(ctx: Ctx, id: string): Promise<LocalPartRow | null> {
    if (!isId(id)) return null;
    const [row] = await ctx.db.query<LocalPartRow[]>(
      `SELECT id, material_id AS "materialId", title, '[]'::jsonb AS fills FROM catalog.local_part WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async add(ctx: Ctx, materialId: string, title: string): Promise<void> {
    await ctx.db.query('INSERT INTO catalog.local_part (id, material_id, title, created_at) VALUES ($1, $2, $3, $4)', [newId(), materialId, title, ctx.now]);
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.query('DELETE FROM catalog.local_part WHERE id = $1', [id]);
  }

  /** @param text null empties the place again */
  async fill(ctx: Ctx, id: string, institutionId: string, text: string | null): Promise<void> {
    if (text === null) await ctx.db.query('DELETE FROM catalog.local_fill WHERE part_id = $1 AND institution_id = $2', [id, institutionId]);
    else
      await ctx.db.query(
        `INSERT INTO catalog.local_fill (part_id, institution_id, text, person_id, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (part_id, institution_id) DO UPDATE SET text = $3, person_id = $4, updated_at = $5`,
        [id, institutionId, text, ctx.viewer.personId, ctx.now],
      );
  }

  /** How many files of these versions stay at their school. */
  async localFiles(ctx: Ctx, versionIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; n: number }[] = await ctx.db.query(
      'SELECT version_id AS id, count(*)::int AS n FROM catalog.file WHERE version_id = ANY($1::uuid[]) AND local GROUP BY version_id',
      [versionIds],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }

  /**
   * Keeps a file to its school, or lets it go with the work. The picture of the work may be of this file, so that goes
   * with the first step.
   */
  async setLocal(ctx: Ctx, fileId: string, versionId: string, local: boolean): Promise<void> {
    await ctx.db.query('UPDATE catalog.file SET local = $2 WHERE id = $1', [fileId, local]);
    if (local) await ctx.db.query('UPDATE catalog.version SET thumbnail_sha256 = NULL WHERE id = $1', [versionId]);
  }

  /** Whether a version is seen beyond its own school, or everything in it would stay there. */
  async versionFacts(ctx: Ctx, versionId: string): Promise<{ shared: boolean; core: number }> {
    const [row] = await ctx.db.query(
      "SELECT v.shared <> '{}' AS shared, (SELECT count(*)::int FROM catalog.file f WHERE f.version_id = v.id AND NOT f.local) AS core FROM catalog.version v WHERE v.id = $1",
      [versionId],
    );
    return row;
  }
}
