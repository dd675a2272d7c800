import { People, Schools } from '@deelgenoot/identity';
import type { Page } from '@deelgenoot/kernel';
import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Reactions } from '../reaction/reaction.loader.ts';
import { type CommentPage, CommentRepository, type CommentRow } from './comment.repository.ts';

/** Comments as the viewer, batched per request. */
@Injectable()
export class Comments {
  constructor(
    private readonly repository: CommentRepository,
    private readonly people: People,
    private readonly schools: Schools,
    private readonly reactions: Reactions,
  ) {}

  /** The comment, or what is left of it; null when it is absent or unseen. */
  load(ctx: Ctx, id: string): Promise<CommentRow | null> {
    return loader(
      ctx,
      'comment',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = new Map((await this.repository.byIds(ctx, ids)).map((row) => [row.id, row]));
          return ids.map((key) => rows.get(key) ?? null);
        }),
    ).load(id);
  }

  /** A page of a thread, and what is shown with each comment; the same page of several threads is one statement. */
  async page(ctx: Ctx, threadId: string, page: CommentPage): Promise<Page<CommentRow>> {
    const found = await this.pages(ctx, page).load(threadId);
    const rows = found.items.filter(({ seen }) => seen);
    await Promise.all([
      this.people.ahead(
        ctx,
        rows.flatMap(({ authorId }) => authorId ?? []),
      ),
      this.schools.ahead(
        ctx,
        rows.flatMap(({ institutionId }) => institutionId ?? []),
      ),
      this.reactions.ahead(
        ctx,
        rows.map(({ id }) => id),
      ),
    ]);
    return found;
  }

  private pages(ctx: Ctx, page: CommentPage): DataLoader<string, Page<CommentRow>> {
    const key = `comments ${page.first} ${page.after ?? ''} ${page.sinceSeq ?? ''}`;
    return loader(
      ctx,
      key,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const pages = await this.repository.pages(ctx, ids, page);
          return ids.map((id) => pages.get(id) as Page<CommentRow>);
        }),
    );
  }
}
