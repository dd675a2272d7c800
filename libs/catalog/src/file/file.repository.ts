import { visibleSql } from '@deelgenoot/access';
import { isId } from '@deelgenoot/kernel';
import { type BlobUse, type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { TwinRepository } from '../twin/twin.repository.ts';
import { MaterialFile } from './file.entity.ts';

/** A file with what its doors need to know of the version that it belongs to. */
export interface FileRow extends MaterialFile {
  readonly materialId: string;
  readonly institutionId: string;
  /** Of the version. */
  readonly number: number;
  /** Open to everyone on the web, so that caches may keep it after asking. */
  readonly isPublic: boolean;
}

const COLUMNS = `f.id, f.version_id AS "versionId", f.position, f.name, f.sha256, f.size::float8 AS size, f.media_type AS "mediaType", f.kind, f.pages, f.slides, f.duration_seconds AS "durationSeconds", f.local`;
/** A file that is about one school is seen by those who see the work because they belong there, and by nobody else. */
const SEEN = `${visibleSql('v', '$1')} AND (NOT f.local OR v.open && $1::text[])`;
const IS_PUBLIC = `('public' = ANY(v.open) OR ('public' = ANY(v.shared) AND (v.shared_until IS NULL OR v.shared_until > now())))`;

/** SQL of files. A file is seen exactly when its version is, at each request. */
@Injectable()
export class FileRepository {
  constructor(private readonly twins: TwinRepository) {}

  /** The file behind a link, if this viewer may see its version now. */
  async byId(ctx: Ctx, id: string): Promise<FileRow | null> {
    if (!isId(id)) return null;
    const [row] = await ctx.db.query(
      `SELECT ${COLUMNS}, v.material_id AS "materialId", v.institution_id AS "institutionId", v.number, ${IS_PUBLIC} AS "isPublic" FROM catalog.file f JOIN catalog.version v ON v.id = f.version_id
       WHERE f.id = $2 AND ${SEEN}`,
      [ctx.viewer.passes, id],
    );
    return row ?? null;
  }

  ofVersions(ctx: Ctx, versionIds: string[]): Promise<MaterialFile[]> {
    return ctx.db.query(
      kept(`SELECT ${COLUMNS} FROM catalog.file f JOIN catalog.version v ON v.id = f.version_id
       WHERE f.version_id = ANY($2::uuid[]) AND ${SEEN} ORDER BY f.version_id, f.position`),
      [ctx.viewer.passes, versionIds],
    );
  }

  /** The picture of a version, if this viewer may see it. */
  async thumbnail(ctx: Ctx, versionId: string): Promise<{ sha256: string; isPublic: boolean } | null> {
    if (!isId(versionId)) return null;
    const [row] = await ctx.db.query(
      `SELECT v.thumbnail_sha256 AS sha256, ${IS_PUBLIC} AS "isPublic" FROM catalog.version v WHERE v.id = $2 AND v.thumbnail_sha256 IS NOT NULL AND ${visibleSql('v', '$1')}`,
      [ctx.viewer.passes, versionId],
    );
    return row ?? null;
  }

  /** What relies on blobs: files, thumbnails, and what was read for a version in the making. Without a viewer: for the keeper. */
  blobUses(ctx: Ctx, among: readonly string[] | null): Promise<BlobUse[]> {
    return ctx.db.query(
      `SELECT * FROM (
         SELECT f.sha256, 'file ' || f.id || ': ' || f.name AS what FROM catalog.file f
         UNION ALL SELECT v.thumbnail_sha256, 'thumbnail of version ' || v.id FROM catalog.version v WHERE v.thumbnail_sha256 IS NOT NULL
         UNION ALL SELECT u.sha256, 'version in the making ' || r.id FROM catalog.revision r, jsonb_array_elements(r.files) AS read(file),
           LATERAL (VALUES (read.file->>'sha256'), (read.file->>'thumbnailSha256')) AS u(sha256) WHERE u.sha256 IS NOT NULL
       ) uses WHERE $1::text[] IS NULL OR sha256 = ANY($1) ORDER BY sha256, what`,
      [among],
    );
  }

  /** Gives a file of a version other bytes. */
  async setBlob(ctx: Ctx, id: string, { sha256, size }: { sha256: string; size: number }): Promise<void> {
    await ctx.db.update(MaterialFile, id, { sha256, size });
  }

  async delete(ctx: Ctx, id: string): Promise<void> {
    await ctx.db.delete(MaterialFile, id);
  }

  async insert(ctx: Ctx, file: MaterialFile, parts: readonly { place: string; text: string }[]): Promise<void> {
    await ctx.db.insert(MaterialFile, file);
    await this.twins.keep(ctx, file.id, parts.map(({ text }) => text).join('\n'));
    if (parts.length === 0) return;
    await ctx.db.query(
      `INSERT INTO catalog.file_text (file_id, position, place, text)
       SELECT $1, p.position - 1, p.value->>'place', p.value->>'text' FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS p(value, position)`,
      [file.id, JSON.stringify(parts)],
    );
  }
}
