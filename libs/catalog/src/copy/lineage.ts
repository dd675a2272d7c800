import { People } from '@deelgenoot/identity';
import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { staysHome } from './copy.policy.ts';
import { CopyRepository, type CopyRow } from './copy.repository.ts';

/** What works go back to, for whoever may see them: attribution goes along with every copy, however far. */
@Injectable()
export class Lineage {
  constructor(
    private readonly copies: CopyRepository,
    private readonly people: People,
  ) {}

  /** What a work goes back to, nearest first. The viewer must see that work. */
  of(ctx: Ctx, materialId: string): Promise<CopyRow[]> {
    return loader(
      ctx,
      Lineage,
      () =>
        new DataLoader<string, CopyRow[]>(async (ids) => {
          const rows = Map.groupBy(await this.copies.sourcesOf(ctx, ids), (one) => one.materialId);
          return ids.map((id) => rows.get(id) ?? []);
        }),
    ).load(materialId);
  }

  /** Whether this work was taken from another under a licence that keeps it at its school. */
  async staysHome(ctx: Ctx, materialId: string): Promise<boolean> {
    return (await this.of(ctx, materialId)).some(({ licence }) => staysHome(licence));
  }

  /** The names of those makers of a source who wanted to be named. */
  async makers(ctx: Ctx, { makerIds }: CopyRow): Promise<string[]> {
    return (await Promise.all(makerIds.map((id) => this.people.load(ctx, id)))).flatMap((person) => person?.name ?? []);
  }
}
