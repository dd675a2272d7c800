import { isMemberOf } from '@deelgenoot/access';
import { Schools, SchoolType } from '@deelgenoot/identity';
import { Context, type Ctx, loader } from '@deelgenoot/platform';
import { Args, Field, ID, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { type LocalPartRow, LocalRepository } from './local.repository.ts';
import { LocalService } from './local.service.ts';

@ObjectType('LocalFill', { description: 'What one of the viewer’s own schools wrote at such a place.' })
export class LocalFillType {
  @Field() text: string;
  @Field(() => SchoolType) school?: object;
  institutionId: string;
}

@ObjectType('LocalPart', { description: 'A place in a work that each school fills in for its own people.' })
export class LocalPartType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => [LocalFillType]) fills: readonly LocalFillType[];
}

@Resolver(() => LocalFillType)
export class LocalFillResolver {
  constructor(private readonly schools: Schools) {}

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { institutionId }: LocalFillType): Promise<object | null> {
    return this.schools.load(ctx, institutionId);
  }
}

/** The core of a work and what is about one school. */
@Resolver(() => MaterialType)
export class LocalResolver {
  constructor(
    private readonly local: LocalRepository,
    private readonly service: LocalService,
    private readonly materials: Materials,
  ) {}

  @ResolveField(() => [LocalPartType])
  localParts(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<LocalPartRow[]> {
    return loader(
      ctx,
      'material.localParts',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = Map.groupBy(await this.local.of(ctx, ids), ({ materialId }) => materialId);
          return ids.map((id) => rows.get(id) ?? []);
        }),
    ).load(material.id);
  }

  @ResolveField(() => Int, { description: 'Files that stay at the school of the work; others see that they are there, and nothing of them.' })
  localFileCount(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<number> {
    return loader(
      ctx,
      'material.localFiles',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const counts = await this.local.localFiles(ctx, ids);
          return ids.map((id) => counts.get(id) ?? 0);
        }),
    ).load(material.versionId);
  }

  @Mutation(() => MaterialType, { description: 'Makes a place in a work that each school fills in for itself.' })
  async addLocalPart(
    @Context() ctx: Ctx,
    @Args('materialId', { type: () => ID }) materialId: string,
    @Args('title', { type: () => String }) title: string,
  ): Promise<MaterialType> {
    return this.load(ctx, await this.service.add(ctx, materialId, title));
  }

  @Mutation(() => MaterialType, { description: 'Takes such a place away, with what schools wrote there.' })
  async removeLocalPart(@Context() ctx: Ctx, @Args('localPartId', { type: () => ID }) id: string): Promise<MaterialType> {
    return this.load(ctx, await this.service.remove(ctx, id));
  }

  @Mutation(() => MaterialType, { description: 'Fills in such a place for the people of one’s own school; without text it is empty again.' })
  async fillLocalPart(
    @Context() ctx: Ctx,
    @Args('localPartId', { type: () => ID }) id: string,
    @Args('schoolId', { type: () => ID }) schoolId: string,
    @Args('text', { type: () => String, nullable: true }) text?: string,
  ): Promise<MaterialType> {
    return this.load(ctx, await this.service.fill(ctx, id, schoolId, text ?? null));
  }

  @Mutation(() => MaterialType, { description: 'Keeps a file of a work to its own school, or lets it go with the work again.' })
  async setFileLocal(
    @Context() ctx: Ctx,
    @Args('fileId', { type: () => ID }) fileId: string,
    @Args('local', { type: () => Boolean }) local: boolean,
  ): Promise<MaterialType> {
    return this.load(ctx, await this.service.setLocal(ctx, fileId, local));
  }

  private async load(ctx: Ctx, id: string): Promise<MaterialType> {
    ctx.loaders.clear();
    const row = await this.materials.get(ctx, id);
    return materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }
}
