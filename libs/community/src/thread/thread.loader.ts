import { Materials } from '@deelgenoot/catalog';
import { isId, notFound } from '@deelgenoot/kernel';
import { Batch, type Ctx, loader, type Soon } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ThreadModeration } from './thread.moderation.ts';
import type { ThreadFacts } from './thread.policy.ts';
import { ThreadRepository, type ThreadRow } from './thread.repository.ts';

/** Threads as the viewer, batched per request. */
@Injectable()
export class Threads {
  constructor(
    private readonly repository: ThreadRepository,
    private readonly materials: Materials,
    private readonly moderation: ThreadModeration,
  ) {}

  /** The thread, or null when its subject is absent or unseen. */
  load(ctx: Ctx, id: string): Promise<ThreadRow | null> {
    return loader(
      ctx,
      'thread',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = new Map((await this.repository.byIds(ctx, ids)).map((row) => [row.id, row]));
          return ids.map((key) => rows.get(key) ?? null);
        }),
    ).load(id);
  }

  /** @throws DomainError NOT_FOUND when its subject is absent or unseen */
  async get(ctx: Ctx, id: string): Promise<ThreadRow> {
    const row = isId(id) ? await this.load(ctx, id) : null;
    if (!row) throw notFound();
    return row;
  }

  /** How many comments the viewer can read in it. */
  commentCount(ctx: Ctx, id: string): Promise<number> {
    return loader(
      ctx,
      'thread.counts',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const counts = await this.repository.commentCounts(ctx, ids);
          return ids.map((key) => counts.get(key) ?? 0);
        }),
    ).load(id);
  }

  /** What the rules of threads ask for, or null when the viewer does not see it; at once when it was asked before. */
  rules(ctx: Ctx, id: string): Soon<ThreadFacts | null> {
    const fetch = async (ids: readonly string[]) => {
      const threads = (await Promise.all(ids.map((each) => this.load(ctx, each)))).filter((thread) => thread !== null);
      return new Map(await Promise.all(threads.map(async (thread) => [thread.id, await this.facts(ctx, thread)] as const)));
    };
    return loader(ctx, 'thread.rules', () => new Batch<ThreadFacts | null>(fetch, null)).get(id);
  }

  /** What the rules of threads ask for. */
  async facts(ctx: Ctx, thread: ThreadRow): Promise<ThreadFacts> {
    const published = thread.subjectKind === 'contribution' || (await this.materials.load(ctx, thread.subjectId))?.status === 'published';
    return { locked: thread.locked, moderates: thread.locked && (await this.moderation.mayLock(ctx, thread)), published };
  }
}
