import { isId, notFound, type Page } from '@deelgenoot/kernel';
import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ContributionKindValue } from './contribution.entity.ts';
import { ContributionRepository, type ContributionRow } from './contribution.repository.ts';

/** Contributions as the viewer, batched per request. */
@Injectable()
export class ContributionLoader {
  constructor(private readonly repository: ContributionRepository) {}

  /** The contribution, or null when it is absent or unseen. */
  load(ctx: Ctx, id: string): Promise<ContributionRow | null> {
    return loader(
      ctx,
      'contribution',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = new Map((await this.repository.byIds(ctx, ids)).map((row) => [row.id, row]));
          return ids.map((key) => rows.get(key) ?? null);
        }),
    ).load(id);
  }

  /** @throws DomainError NOT_FOUND when it is absent or unseen */
  async get(ctx: Ctx, id: string): Promise<ContributionRow> {
    const row = isId(id) ? await this.load(ctx, id) : null;
    if (!row) throw notFound();
    return row;
  }

  /** A page of one kind about a material; the same page of several materials is one statement. */
  ofMaterial(ctx: Ctx, materialId: string, kind: ContributionKindValue, first: number, after: string | null): Promise<Page<ContributionRow>> {
    return loader(
      ctx,
      `contributions ${kind} ${first} ${after}`,
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const pages = await this.repository.ofMaterials(ctx, ids, kind, { first, after });
          return ids.map((id) => pages.get(id) as Page<ContributionRow>);
        }),
    ).load(materialId);
  }
}
