import { authorsAt, Consents, type Contribution, Contributions, type ConsentRow } from '@deelgenoot/consent';
import { notFound } from '@deelgenoot/kernel';
import { type Ctx, loader } from '@deelgenoot/platform';
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
    private readonly consents: Consents,
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

  /** @throws DomainError NOT_FOUND when it is absent or unseen */
  async get(ctx: Ctx, id: string): Promise<MaterialRow> {
    const row = await this.load(ctx, id);
    if (!row) throw notFound();
    return row;
  }

  /** Who made this version of a work, in their order. */
  async authorIds(ctx: Ctx, materialId: string, version: number): Promise<string[]> {
    return authorsAt(await this.contributionsTo(ctx, materialId), version);
  }

  private contributionsTo(ctx: Ctx, materialId: string): Promise<Contribution[]> {
    return loader(
      ctx,
      'material.authors',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const authors = await this.contributions.spansOf(ctx, MATERIAL, [...ids]);
          return ids.map((id) => authors.get(id) ?? []);
        }),
    ).load(materialId);
  }

  answers(ctx: Ctx, materialId: string): Promise<ConsentRow[]> {
    return loader(
      ctx,
      'material.answers',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const answers = await this.consents.answersOf(ctx, MATERIAL, [...ids]);
          return ids.map((id) => answers.get(id) ?? []);
        }),
    ).load(materialId);
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
