import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ReactionRepository, type ReactionRow } from './reaction.repository.ts';

/** Reactions, batched per request. */
@Injectable()
export class Reactions {
  constructor(private readonly repository: ReactionRepository) {}

  /** Of something that the viewer sees. */
  load(ctx: Ctx, subjectId: string): Promise<ReactionRow[]> {
    return loader(
      ctx,
      'reactions',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const of = await this.repository.of(ctx, ids);
          return ids.map((id) => of.get(id) ?? []);
        }),
    ).load(subjectId);
  }
}
