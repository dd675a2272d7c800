import { Contributions, type Credit, partsAt } from '@deelgenoot/consent';
import { Schools } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import { Batch, type Ctx, loader, type Soon, whenKnown } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { MaterialFile } from '../file/file.entity.ts';
import { FileRepository } from '../file/file.repository.ts';
import { MaterialRepository, type MaterialRow } from './material.repository.ts';
import { MATERIAL } from './stamp-materials.ts';

/** Materials and what hangs on them, batched per request; other rooms load works through here, as the viewer. */
@Injectable()
export class Materials {
  constructor(
    private readonly repository: MaterialRepository,
    private readonly contributions: Contributions,
    private readonly schools: Schools,
    private readonly files: FileRepository,
  ) {}

  byIds(ctx: Ctx, ids: readonly string[]): Promise<MaterialRow[]> {
    return this.repository.byIds(ctx, ids);
  }

  /** The work as this viewer sees it, or null. */
  load(ctx: Ctx, id: string): Promise<MaterialRow | null> {
    return loader(
      ctx,
      'material',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = new Map((await this.repository.byIds(ctx, ids)).map((row) => [row.materialId, row]));
          return ids.map((key) => rows.get(key) ?? null);
        }),
    ).load(id);
  }

  /** That version of the work, or null when this viewer does not see it. */
  loadVersion(ctx: Ctx, id: string, number: number): Promise<MaterialRow | null> {
    return loader(
      ctx,
      'material.versions',
      () =>
        new DataLoader(
          async (wanted: readonly { readonly id: string; readonly number: number }[]) => {
            const rows = await this.repository.byNumbers(ctx, wanted);
            return wanted.map((one) => rows.find((row) => row.materialId === one.id && row.number === one.number) ?? null);
          },
          { cacheKeyFn: (one) => `${one.id} ${one.number}` as never },
        ),
    ).load({ id, number });
  }

  /** Whether any version of a work that the viewer sees is shared beyond its school now. */
  goesBeyondHome(ctx: Ctx, id: string): Promise<boolean> {
    return this.repository.goesBeyondHome(ctx, id);
  }

  /** @throws DomainError NOT_FOUND when it is absent or unseen */
  async get(ctx: Ctx, id: string): Promise<MaterialRow> {
    const row = await this.load(ctx, id);
    if (!row) throw notFound();
    return row;
  }

  /** Who made this version of a work, in their order, and what they answered; at once when it was loaded before. */
  credits(ctx: Ctx, { materialId, number }: Pick<MaterialRow, 'materialId' | 'number'>): Soon<readonly Credit[]> {
    return whenKnown(this.allCredits(ctx).get(materialId), (credits) => partsAt(credits, number));
  }

  async authorIds(ctx: Ctx, materialId: string, number: number): Promise<string[]> {
    return (await this.credits(ctx, { materialId, number })).map(({ personId }) => personId);
  }

  /** Loads what a list of works shows of each of them. */
  async ahead(ctx: Ctx, rows: readonly MaterialRow[]): Promise<void> {
    await Promise.all([
      this.allCredits(ctx).ahead(rows.map(({ materialId }) => materialId)),
      this.schools.ahead(
        ctx,
        rows.map(({ institutionId }) => institutionId),
      ),
    ]);
  }

  private allCredits(ctx: Ctx): Batch<readonly Credit[]> {
    return loader(ctx, 'material.credits', () => new Batch<readonly Credit[]>((ids) => this.contributions.creditsOf(ctx, MATERIAL, ids), []));
  }

  filesOf(ctx: Ctx, versionId: string): Promise<MaterialFile[]> {
    return loader(
      ctx,
      'material.files',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const files = await this.files.ofVersions(ctx, [...ids]);
          return ids.map((id) => files.filter((file) => file.versionId === id));
        }),
    ).load(versionId);
  }
}
