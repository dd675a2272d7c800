import { Schools, SchoolType } from '@deelgenoot/identity';
import { Context, type Ctx, loader } from '@deelgenoot/platform';
import { isMemberOf } from '@deelgenoot/access';
import DataLoader from 'dataloader';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import type { Import } from './import.entity.ts';
import { ImportRepository } from './import.repository.ts';
import { ImportService } from './import.service.ts';
import { ImportInput, ImportItemType, ImportType, type ImportState } from './import.type.ts';

const face = (one: Import): ImportType => ({ ...one, state: one.state as ImportState });

@Resolver(() => ImportType)
export class ImportResolver {
  constructor(
    private readonly imports: ImportRepository,
    private readonly service: ImportService,
    private readonly schools: Schools,
  ) {}

  @Query(() => ImportType, { name: 'import' })
  async one(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ImportType> {
    return face(await this.imports.get(ctx, id));
  }

  @Query(() => [ImportType], { name: 'imports' })
  async recent(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<ImportType[]> {
    return (await this.imports.recent(ctx, schoolId)).map(face);
  }

  @Mutation(() => ImportType)
  async startImport(@Context() ctx: Ctx, @Args('input') input: ImportInput): Promise<ImportType> {
    return face(await this.service.start(ctx, input));
  }

  @Mutation(() => ImportType)
  async cancelImport(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ImportType> {
    return face(await this.service.cancel(ctx, id));
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() one: ImportType): Promise<object | null> {
    return this.schools.load(ctx, one.institutionId);
  }

  @ResolveField(() => Int)
  async done(@Context() ctx: Ctx, @Parent() one: ImportType): Promise<number> {
    return (await this.counts(ctx, one.id)).done;
  }

  @ResolveField(() => Int)
  async failed(@Context() ctx: Ctx, @Parent() one: ImportType): Promise<number> {
    return (await this.counts(ctx, one.id)).failed;
  }

  @ResolveField(() => [ImportItemType])
  items(@Context() ctx: Ctx, @Parent() one: ImportType): Promise<ImportItemType[]> {
    const each = async (ids: readonly string[]) => {
      const items = await this.imports.items(ctx, ids);
      return ids.map((id) => items.filter((item) => item.importId === id));
    };
    return loader(ctx, 'import.items', () => new DataLoader(each)).load(one.id);
  }

  private counts(ctx: Ctx, id: string): Promise<{ done: number; failed: number }> {
    const each = async (ids: readonly string[]) => {
      const rows = new Map((await this.imports.counts(ctx, ids)).map((row) => [row.importId, row]));
      return ids.map((one) => rows.get(one) ?? { done: 0, failed: 0 });
    };
    return loader(ctx, 'import.counts', () => new DataLoader(each)).load(id);
  }
}

@Resolver(() => ImportItemType)
export class ImportItemResolver {
  constructor(private readonly materials: Materials) {}

  /** The draft that came of it, if the viewer may still see it. */
  @ResolveField(() => MaterialType, { nullable: true })
  async material(@Context() ctx: Ctx, @Parent() item: ImportItemType): Promise<MaterialType | null> {
    const row = item.materialId ? await this.materials.load(ctx, item.materialId) : null;
    return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }
}
