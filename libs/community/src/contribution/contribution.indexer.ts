import type { Pass } from '@deelgenoot/access';
import { MATERIAL } from '@deelgenoot/catalog';
import type { Ctx } from '@deelgenoot/platform';
import { type DocumentPart, Indexables, NO_FACETS, type SearchDocument } from '@deelgenoot/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { titleOf } from '../audience/ground.ts';
import { threadUrl } from '../audience/places.ts';
import type { ContributionKindValue } from './contribution.entity.ts';
import { contributionFace } from './contribution.face.ts';
import { ContributionRepository } from './contribution.repository.ts';
import { ContributionKind } from './contribution.type.ts';

interface Audience {
  open: Pass[];
  shared: Pass[];
  sharedUntil: Date | null;
}

interface IndexRow extends Audience {
  id: string;
  institutionId: string;
  materialId: string | null;
  title: string | null;
  body: string;
  toolIds: string[];
  createdAt: Date;
  answers: string[];
  subjectOpen: Pass[] | null;
  subjectShared: Pass[] | null;
  subjectSharedUntil: Date | null;
  domains: string[] | null;
  levels: string[] | null;
}

/** So many answers are found by their words; a longer thread is found by its first ones. */
const ANSWERS = 200;

/**
 * Tells search of tips, reviews and questions, each with the answers that are for the same people. Reads without a
 * viewer: the index carries the audience, and that of the work it is about.
 */
@Injectable()
export class ContributionIndexer implements OnModuleInit {
  constructor(
    private readonly indexables: Indexables,
    private readonly contributions: ContributionRepository,
  ) {}

  onModuleInit(): void {
    for (const kind of Object.values(ContributionKind)) {
      this.indexables.register({
        kind,
        documents: (ctx, ids) => this.documents(ctx, kind, ids),
        idsAfter: (ctx, after, limit) => this.idsAfter(ctx, kind, after, limit),
        load: async (ctx, ids) => new Map((await this.contributions.byIds(ctx, ids)).map((row) => [row.id, contributionFace(row)])),
      });
    }
  }

  private async documents(ctx: Ctx, kind: ContributionKindValue, ids: string[]): Promise<SearchDocument[]> {
    const rows: IndexRow[] = await ctx.db.query(
      `SELECT c.id, c.institution_id AS "institutionId", c.material_id AS "materialId", c.title, c.body, c.tool_ids AS "toolIds", c.created_at AS "createdAt",
         c.open, c.shared, c.shared_until AS "sharedUntil", v.open AS "subjectOpen", v.shared AS "subjectShared", v.shared_until AS "subjectSharedUntil", v.domains, v.levels,
         ARRAY(SELECT a.body FROM community.comment a WHERE a.thread_id = c.id AND a.hidden_at IS NULL AND a.deleted_at IS NULL
           AND a.audience_id IS NOT DISTINCT FROM c.audience_id ORDER BY a.position LIMIT ${ANSWERS}) AS answers
       FROM community.contribution c
       LEFT JOIN LATERAL (SELECT * FROM catalog.version w WHERE w.material_id = c.material_id ORDER BY w.status = 'published' DESC, w.shared <> '{}' DESC, w.number DESC LIMIT 1) v ON true
       WHERE c.id = ANY($1::uuid[]) AND c.kind = $2 AND c.deleted_at IS NULL AND (c.material_id IS NULL OR v.id IS NOT NULL)`,
      [ids, kind],
    );
    return rows.map((row) => documentOf(kind, row));
  }

  private async idsAfter(ctx: Ctx, kind: ContributionKindValue, after: string | null, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      'SELECT id FROM community.contribution WHERE kind = $1 AND deleted_at IS NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3',
      [kind, after, limit],
    );
    return rows.map((row) => row.id);
  }
}

function documentOf(kind: ContributionKindValue, row: IndexRow): SearchDocument {
  const parts: DocumentPart[] = row.answers.map((text) => ({ place: '', text }));
  return {
    kind,
    id: row.id,
    foldId: row.id,
    title: titleOf(row),
    body: row.body,
    parts,
    tags: [],
    facets: { ...NO_FACETS, school: row.institutionId, domains: row.domains ?? [], levels: row.levels ?? [], tools: row.toolIds },
    // Who may see it only because they wrote it may not always read the answers, so with answers it is not found by that alone.
    open: parts.length > 0 ? row.open.filter((pass) => !pass.startsWith('person:')) : row.open,
    shared: row.shared,
    sharedUntil: row.sharedUntil,
    ...(row.materialId
      ? { subject: { kind: MATERIAL, id: row.materialId, open: row.subjectOpen ?? [], shared: row.subjectShared ?? [], sharedUntil: row.subjectSharedUntil } }
      : {}),
    publishedAt: row.createdAt,
    url: threadUrl(row.id),
  };
}
