import { hasRole, isMemberOf } from '@deelgenoot/access';
import { Schools, SchoolType } from '@deelgenoot/identity';
import { isId, notFound } from '@deelgenoot/kernel';
import { Context, type Ctx, loader } from '@deelgenoot/platform';
import { Args, Field, Float, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { TwinRepository, type TwinRow } from './twin.repository.ts';

@ObjectType('Twin', { description: 'Another work that the viewer may see, with the same file or with nearly the same words.' })
export class TwinType {
  @Field({ description: 'same or near' }) kind: string;
  @Field(() => Float, { description: 'Part of the words that is the same, 0 to 1.' }) likeness: number;
  @Field(() => MaterialType) material: MaterialType;
}

@ObjectType('Overlap', { description: 'How many works of a school are also at another, in numbers.' })
export class OverlapType {
  @Field(() => SchoolType) school?: object;
  @Field(() => Int, { description: 'Works with the same file.' }) same: number;
  @Field(() => Int, { description: 'Works with nearly the same words.' }) near: number;
  institutionId: string;
}

@Resolver(() => MaterialType)
export class TwinResolver {
  constructor(
    private readonly twins: TwinRepository,
    private readonly materials: Materials,
  ) {}

  @ResolveField(() => [TwinType], { name: 'twins' })
  async of(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<TwinType[]> {
    const found = await loader(
      ctx,
      TwinResolver,
      () =>
        new DataLoader<string, TwinRow[]>(async (ids) => {
          const rows = Map.groupBy(await this.twins.of(ctx, ids), ({ versionId }) => versionId);
          return ids.map((id) => rows.get(id) ?? []);
        }),
    ).load(material.versionId);
    const rows = await Promise.all(found.map(({ materialId }) => this.materials.load(ctx, materialId)));
    return found.flatMap(({ kind, likeness }, at) => {
      const row = rows[at];
      return row ? [{ kind, likeness, material: materialFace(row, isMemberOf(ctx.viewer, row.institutionId)) }] : [];
    });
  }
}

@Resolver(() => OverlapType)
export class OverlapResolver {
  constructor(
    private readonly twins: TwinRepository,
    private readonly schools: Schools,
  ) {}

  @Query(() => [OverlapType], { description: 'What a school has that others have too, as far as its manager may see it. Numbers only.' })
  async overlap(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<OverlapType[]> {
    if (!isId(schoolId) || !hasRole(ctx.viewer, 'manager', schoolId)) throw notFound();
    return this.twins.overlap(ctx, schoolId);
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { institutionId }: OverlapType): Promise<object | null> {
    return this.schools.load(ctx, institutionId);
  }
}
