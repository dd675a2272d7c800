import { visibleSql } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { MATERIAL_COLUMNS, type MaterialRow } from '../material/material.repository.ts';
import type { VersionText } from './compare.ts';
import { Revision } from './revision.entity.ts';

/** Words of a version that are compared; a book of this length takes a moment, more takes too long. */
const MAX_TEXT = 1_500_000;

/** SQL of versions beside each other, and of versions in the making. */
@Injectable()
export class VersionRepository {
  /** Every version of these works that the viewer may see, newest first. */
  ofMaterials(ctx: Ctx, materialIds: readonly string[]): Promise<MaterialRow[]> {
    return ctx.db.query(
      `SELECT ${MATERIAL_COLUMNS} FROM catalog.version v WHERE v.material_id = ANY($2::uuid[]) AND v.status = 'published' AND ${visibleSql('v', '$1')}
       ORDER BY v.material_id, v.number DESC`,
      [ctx.viewer.passes, materialIds],
    );
  }

  /** The number of the newest version that its school shows its own people, for each of these works; without a viewer. */
  async newestNumbers(ctx: Ctx, materialIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; number: number }[] = await ctx.db.query(
      `SELECT material_id AS id, max(number) AS number FROM catalog.version
       WHERE material_id = ANY($1::uuid[]) AND status = 'published' AND restricted_at IS NULL GROUP BY material_id`,
      [materialIds],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** The words of a version's files. The caller has seen to it that the viewer may see the version. */
  async textOf(ctx: Ctx, version: Pick<MaterialRow, 'id' | 'title' | 'description'>, fileIds: readonly string[] | null = null): Promise<VersionText> {
    const [row] = await ctx.db.query(
      `SELECT left(coalesce(string_agg(t.text, E'\\n' ORDER BY f.position, t.position), ''), ${MAX_TEXT}) AS text
       FROM catalog.file f JOIN catalog.file_text t ON t.file_id = f.id WHERE f.version_id = $1 AND NOT f.local AND ($2::uuid[] IS NULL OR f.id = ANY($2))`,
      [version.id, fileIds],
    );
    return { title: version.title, description: version.description, text: row.text };
  }

  /** Files of one version also belong to another, with their words. */
  async copyFiles(ctx: Ctx, from: string, to: string, fileIds: readonly string[] | null = null): Promise<void> {
    await ctx.db.query(
      `WITH taken AS (SELECT f.*, gen_random_uuid() AS copy FROM catalog.file f WHERE f.version_id = $1 AND ($3::uuid[] IS NULL OR f.id = ANY($3))),
         files AS (INSERT INTO catalog.file (id, version_id, position, name, sha256, size, media_type, kind, pages, slides, duration_seconds, local)
           SELECT copy, $2, row_number() OVER (ORDER BY position) - 1, name, sha256, size, media_type, kind, pages, slides, duration_seconds, local FROM taken),
         sketches AS (INSERT INTO catalog.file_sketch (file_id, sketch, bands) SELECT taken.copy, k.sketch, k.bands FROM taken JOIN catalog.file_sketch k ON k.file_id = taken.id)
       INSERT INTO catalog.file_text (file_id, position, place, text)
       SELECT taken.copy, t.position, t.place, t.text FROM taken JOIN catalog.file_text t ON t.file_id = taken.id`,
      [from, to, fileIds],
    );
  }

  /** A version in the making, of whoever began it. */
  revision(ctx: Ctx, id: string, { lock = false } = {}): Promise<Revision | null> {
    const query = ctx.db.createQueryBuilder(Revision, 'r').where('r.id = :id AND r.createdBy = :me', { id, me: ctx.viewer.personId });
    return (lock ? query.setLock('pessimistic_write') : query).getOne();
  }

  /** Without a viewer: for the job. */
  findRevision(ctx: Ctx, id: string): Promise<Revision | null> {
    return ctx.db.findOneBy(Revision, { id });
  }

  async saveRevision(ctx: Ctx, revision: Revision): Promise<void> {
    await ctx.db.save(Revision, revision);
  }

  async deleteRevision(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.delete(Revision, id);
  }

  /** Forgets what nobody finished. */
  async sweepRevisions(ctx: Ctx, before: Date): Promise<void> {
    await ctx.db.query('DELETE FROM catalog.revision WHERE created_at < $1', [before]);
  }
}
