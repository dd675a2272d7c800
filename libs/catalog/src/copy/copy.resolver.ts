import { isMemberOf } from '@deelgenoot/access';
import { People, Schools, SchoolType } from '@deelgenoot/identity';
import { Context, type Ctx, loader } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Materials } from '../material/material.loader.ts';
import { mayKnowTerms } from '../material/material.policy.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { staysHome } from './copy.policy.ts';
import { CopyRepository, type CopyRow } from './copy.repository.ts';
import { CopyService } from './copy.service.ts';
import { CopySourceType, CopyType } from './copy.type.ts';

const load = async (ctx: Ctx, materials: Materials, id: string): Promise<MaterialType | null> => {
  const row = await materials.load(ctx, id);
  return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
};

/** Where a work came from and where it went. */
@Resolver(() => MaterialType)
export class FamilyResolver {
  constructor(
    private readonly copies: CopyRepository,
    private readonly service: CopyService,
    private readonly materials: Materials,
  ) {}

  @Mutation(() => MaterialType, { description: 'Makes a draft of it at one’s own school, with its makers named.' })
  async adaptMaterial(
    @Context() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('schoolId', { type: () => ID }) schoolId: string,
  ): Promise<MaterialType | null> {
    const copy = await this.service.adapt(ctx, id, schoolId);
    ctx.loaders.clear();
    return load(ctx, this.materials, copy);
  }

  @ResolveField(() => CopySourceType, { nullable: true })
  async adaptedFrom(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<CopySourceType | null> {
    const row = await loader(
      ctx,
      'copy.source',
      () =>
        new DataLoader<string, CopyRow | null>(async (ids) => {
          const rows = new Map((await this.copies.sourcesOf(ctx, ids)).map((one) => [one.materialId, one]));
          return ids.map((id) => rows.get(id) ?? null);
        }),
    ).load(material.id);
    return row && { ...row, staysHome: staysHome(row.licence), stopped: row.stoppedAt !== null, row };
  }

  /** Makers and their academy learn where their work went; others only of what they may see themselves. */
  @ResolveField(() => [CopyType], { name: 'copies' })
  async made(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<CopyType[]> {
    const rows = await loader(
      ctx,
      'copy.copies',
      () =>
        new DataLoader<string, CopyRow[]>(async (ids) => {
          const all = Map.groupBy(await this.copies.copiesOf(ctx, ids), ({ sourceId }) => sourceId);
          return ids.map((id) => all.get(id) ?? []);
        }),
    ).load(material.id);
    if (rows.length === 0) return [];
    const authorIds = await this.materials.authorIds(ctx, material.id, material.versionNumber);
    const knows = mayKnowTerms(ctx.viewer, { ...material, authorIds });
    const seen = await Promise.all(rows.map(async (row) => ({ row, material: await load(ctx, this.materials, row.materialId) })));
    return seen.filter((one) => knows || one.material !== null).map(({ row, material: copy }) => ({ row, at: row.at, material: copy }));
  }
}

@Resolver(() => CopySourceType)
export class CopySourceResolver {
  constructor(
    private readonly schools: Schools,
    private readonly people: People,
    private readonly materials: Materials,
  ) {}

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { row }: CopySourceType): Promise<object | null> {
    return this.schools.load(ctx, row.sourceInstitutionId);
  }

  @ResolveField(() => [String])
  async makers(@Context() ctx: Ctx, @Parent() { row }: CopySourceType): Promise<string[]> {
    return (await Promise.all(row.makerIds.map((id) => this.people.load(ctx, id)))).flatMap((person) => person?.name ?? []);
  }

  @ResolveField(() => MaterialType, { nullable: true })
  material(@Context() ctx: Ctx, @Parent() { row }: CopySourceType): Promise<MaterialType | null> {
    return load(ctx, this.materials, row.sourceId);
  }
}

@Resolver(() => CopyType)
export class CopyResolver {
  constructor(private readonly schools: Schools) {}

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { row }: CopyType): Promise<object | null> {
    return this.schools.load(ctx, row.institutionId);
  }
}
