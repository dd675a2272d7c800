import type { Pass } from '@deelgenoot/access';
import type { Ctx } from '@deelgenoot/platform';
import { type Indexable, Indexables, NO_FACETS, type SearchDocument, ToolAccess } from '@deelgenoot/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TOOL, Tools } from './tool.loader.ts';
import { ToolRepository } from './tool.repository.ts';

interface IndexRow {
  id: string;
  slug: string;
  name: string;
  kind: string;
  body: string;
  open: Pass[];
  shared: Pass[];
  sharedUntil: Date | null;
}

/** Tools have no day on which they came out; they stand behind what was written lately. */
const ALWAYS = new Date('2020-01-01T00:00:00Z');

/** Tells search of tools, in both languages. Reads without a viewer: the index carries the audience. */
@Injectable()
export class ToolIndexer implements Indexable, OnModuleInit {
  readonly kind = TOOL;

  constructor(
    private readonly indexables: Indexables,
    private readonly repository: ToolRepository,
    private readonly tools: Tools,
    private readonly access: ToolAccess,
  ) {}

  onModuleInit(): void {
    this.indexables.register(this);
    this.access.lacking = (ctx) => this.repository.lacking(ctx);
  }

  async documents(ctx: Ctx, ids: string[]): Promise<SearchDocument[]> {
    const rows: IndexRow[] = await ctx.db.query(
      `SELECT t.id, t.slug, t.name, t.kind, concat_ws(E'\\n', t.description_nl, t.description_en) AS body, t.open, t.shared, t.shared_until AS "sharedUntil"
       FROM offers.tool t WHERE t.id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map((row) => ({
      kind: TOOL,
      id: row.id,
      foldId: row.id,
      title: row.name,
      body: row.body,
      parts: [],
      tags: [row.kind],
      facets: { ...NO_FACETS, tools: [row.id] },
      open: row.open,
      shared: row.shared,
      sharedUntil: row.sharedUntil,
      publishedAt: ALWAYS,
      url: `/hulpmiddelen/${row.slug}`,
    }));
  }

  idsAfter(ctx: Ctx, after: string | null, limit: number): Promise<string[]> {
    return this.repository.idsAfter(ctx, after, limit);
  }

  async load(ctx: Ctx, ids: string[]): Promise<Map<string, object>> {
    return new Map((await this.tools.byIds(ctx, ids)).map((tool) => [tool.id, tool]));
  }
}
