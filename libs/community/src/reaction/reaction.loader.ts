import { Batch, type Ctx, loader, type Soon } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ReactionRepository, type ReactionRow } from './reaction.repository.ts';

/** Reactions, batched per request. */
@Injectable()
export class Reactions {
  constructor(private readonly repository: ReactionRepository) {}

  /** Of something that the viewer sees; at once when it was loaded before. */
  soon(ctx: Ctx, subjectId: string): Soon<ReactionRow[]> {
    return this.batch(ctx).get(subjectId);
  }

  /** Loads those of everything that a page shows, for {@link soon}. */
  ahead(ctx: Ctx, subjectIds: Iterable<string>): Promise<void> {
    return this.batch(ctx).ahead(subjectIds);
  }

  private batch(ctx: Ctx): Batch<ReactionRow[]> {
    return loader(ctx, 'reactions', () => new Batch<ReactionRow[]>((ids) => this.repository.of(ctx, ids), []));
  }
}
