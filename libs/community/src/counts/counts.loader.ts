import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { CountsRepository, type ReviewSummary } from './counts.repository.ts';

/** Numbers over contributions, batched per request. */
@Injectable()
export class Counts {
  constructor(private readonly repository: CountsRepository) {}

  reviewSummary(ctx: Ctx, materialId: string): Promise<ReviewSummary> {
    return loader(
      ctx,
      'reviewSummary',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const summaries = await this.repository.reviewSummaries(ctx, ids);
          return ids.map((id) => summaries.get(id) as ReviewSummary);
        }),
    ).load(materialId);
  }

  tips(ctx: Ctx, toolId: string): Promise<number> {
    return loader(
      ctx,
      'tipCount',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const counts = await this.repository.tipCounts(ctx, ids);
          return ids.map((id) => counts.get(id) ?? 0);
        }),
    ).load(toolId);
  }
}
