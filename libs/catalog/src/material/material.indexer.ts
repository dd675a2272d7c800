import type { Pass } from '@deelgenoot/access';
import { isMemberOf } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import { durationOf, type Indexable, Indexables, type SearchDocument, permissionsOf } from '@deelgenoot/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MaterialRepository } from './material.repository.ts';
import { materialFace } from './material.resolver.ts';
import { MATERIAL } from './stamp-materials.ts';

interface IndexRow {
  id: string;
  materialId: string;
  institutionId: string;
  title: string;
  description: string | null;
  kind: string;
  domains: string[];
  levels: string[];
  form: string | null;
  durationMinutes: number | null;
  language: string;
  toolIds: string[];
  bateson: string[];
  buildingBlocks: string[];
  ictCompetences: string[];
  tags: string[];
  licence: string;
  publishedAt: Date | null;
  createdAt: Date;
  open: Pass[];
  shared: Pass[];
  sharedUntil: Date | null;
  parts: { place: string; text: string; local: boolean }[];
  hasLocal: boolean;
}

/** Where the version of a UUID stands in its text; ours are version 7, and 8 is free for whatever one likes (RFC 9562). */
const VERSION_AT = 14;
const withVersion = (id: string, version: '7' | '8'): string => id.slice(0, VERSION_AT) + version + id.slice(VERSION_AT + 1);

/**
 * A version with files that stay at its school is in the index twice: as everyone gets it, and with those files for the
 * school alone. The second bears the version's id with another digit, and passes for the newer of the two, so that the
 * school's people find one work, and find it by all its words.
 */
const homeIdOf = (versionId: string): string => withVersion(versionId, '8');
const isHomeId = (id: string): boolean => id[VERSION_AT] === '8';
const versionIdOf = (id: string): string => (isHomeId(id) ? withVersion(id, '7') : id);

/** Tells search of versions, with the words inside their files. Reads without a viewer: the index carries the audience. */
@Injectable()
export class MaterialIndexer implements Indexable, OnModuleInit {
  readonly kind = MATERIAL;

  constructor(
    private readonly indexables: Indexables,
    private readonly materials: MaterialRepository,
  ) {}

  onModuleInit(): void {
    this.indexables.register(this);
  }

  async documents(ctx: Ctx, ids: string[]): Promise<SearchDocument[]> {
    const rows: IndexRow[] = await ctx.db.query(
      `SELECT v.id, v.material_id AS "materialId", v.institution_id AS "institutionId", v.title, v.description, v.kind, v.domains, v.levels, v.form, v.duration_minutes AS "durationMinutes", v.language, v.tool_ids AS "toolIds",
         v.bateson, v.building_blocks AS "buildingBlocks", v.ict_competences AS "ictCompetences", v.tags, coalesce(v.shared_licence, v.licence) AS licence,
         v.published_at AS "publishedAt", v.created_at AS "createdAt", v.open, v.shared, v.shared_until AS "sharedUntil",
         coalesce((SELECT jsonb_agg(jsonb_build_object('place', t.place, 'text', t.text, 'local', f.local) ORDER BY f.position, t.position)
                   FROM catalog.file f JOIN catalog.file_text t ON t.file_id = f.id WHERE f.version_id = v.id), '[]') AS parts,
         EXISTS (SELECT FROM catalog.file f WHERE f.version_id = v.id AND f.local) AS "hasLocal"
       FROM catalog.version v WHERE v.id = ANY($1::uuid[])`,
      [[...new Set(ids.map(versionIdOf))]],
    );
    return rows.flatMap((row) => {
      const core = documentOf(row);
      return row.hasLocal ? [core, { ...core, id: homeIdOf(row.id), parts: row.parts.map(words), shared: [], sharedUntil: null }] : [core];
    });
  }

  async idsAfter(ctx: Ctx, after: string | null, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query('SELECT id FROM catalog.version WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2', [
      after,
      limit,
    ]);
    return rows.map((row) => row.id);
  }

  async load(ctx: Ctx, ids: string[]): Promise<Map<string, object>> {
    const rows = new Map((await this.materials.byVersionIds(ctx, [...new Set(ids.map(versionIdOf))])).map((row) => [row.id, row]));
    const atHome = await this.materials.openIds(ctx, ids.filter(isHomeId).map(versionIdOf));
    return new Map(
      ids.flatMap((id) => {
        const row = rows.get(versionIdOf(id));
        if (!row || (isHomeId(id) && !atHome.has(row.id))) return [];
        return [[id, materialFace(row, isMemberOf(ctx.viewer, row.institutionId))] as const];
      }),
    );
  }
}

const words = ({ place, text }: IndexRow['parts'][number]) => ({ place, text });

const documentOf = (row: IndexRow): SearchDocument => ({
  kind: MATERIAL,
  id: row.id,
  foldId: row.materialId,
  title: row.title,
  body: row.description ?? '',
  parts: row.parts.filter(({ local }) => !local).map(words),
  tags: row.tags,
  facets: {
    school: row.institutionId,
    domains: row.domains,
    levels: row.levels,
    materialKind: row.kind,
    forms: row.form ? [row.form] : [],
    language: row.language,
    licence: row.licence,
    permissions: permissionsOf(row.licence),
    duration: durationOf(row.durationMinutes),
    tools: row.toolIds,
    bateson: row.bateson,
    buildingBlocks: row.buildingBlocks,
    ictCompetences: row.ictCompetences,
  },
  open: row.open,
  shared: row.shared,
  sharedUntil: row.sharedUntil,
  publishedAt: row.publishedAt ?? row.createdAt,
  url: `/materiaal/${row.materialId}`,
});
