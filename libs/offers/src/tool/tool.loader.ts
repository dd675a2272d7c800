import { notFound } from '@deelgenoot/kernel';
import { type Ctx, loader } from '@deelgenoot/platform';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type NewTool, ToolRepository, type ToolRow, type ToolStatusRow } from './tool.repository.ts';

/** How search and links know a tool. */
export const TOOL = 'tool';

/** Tools, batched per request; other rooms load them through here. */
@Injectable()
export class Tools {
  constructor(
    private readonly repository: ToolRepository,
    private readonly index: SearchIndex,
  ) {}

  /** In no particular order; unknown ids are left out. */
  byIds(ctx: Ctx, ids: readonly string[]): Promise<ToolRow[]> {
    return this.repository.byIds(ctx, ids);
  }

  load(ctx: Ctx, id: string): Promise<ToolRow | null> {
    return loader(
      ctx,
      Tools,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = new Map((await this.repository.byIds(ctx, ids)).map((row) => [row.id, row]));
          return ids.map((key) => rows.get(key) ?? null);
        }),
    ).load(id);
  }

  /** Several at once, in the order asked; unknown ids are left out. */
  async loadMany(ctx: Ctx, ids: readonly string[]): Promise<ToolRow[]> {
    return (await Promise.all(ids.map((id) => this.load(ctx, id)))).filter((tool) => tool !== null);
  }

  /** @throws DomainError NOT_FOUND */
  async get(ctx: Ctx, id: string): Promise<ToolRow> {
    const tool = await this.load(ctx, id);
    if (!tool) throw notFound();
    return tool;
  }

  /** What schools say of a tool, newest first, as far as the viewer may see it. */
  statusesOf(ctx: Ctx, toolId: string): Promise<ToolStatusRow[]> {
    return loader(
      ctx,
      'offers.statuses',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = await this.repository.statusesOf(ctx, ids);
          return ids.map((id) => rows.filter((row) => row.toolId === id));
        }),
    ).load(toolId);
  }

  /**
   * Puts in reference tools, or brings them up to date by slug.
   * @returns the id of each slug
   */
  async seed(ctx: Ctx, tools: readonly NewTool[]): Promise<Map<string, string>> {
    const rows = await this.repository.upsert(ctx, tools);
    await this.index.changed(
      ctx,
      TOOL,
      rows.map((row) => row.id),
    );
    return new Map(rows.map((row) => [row.slug, row.id]));
  }
}
