import { isMemberOf } from '@deelgenoot/access';
import { Schools, SchoolType } from '@deelgenoot/identity';
import type { Licence } from '@deelgenoot/kernel';
import { Context, type Ctx, loader } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Materials } from '../material/material.loader.ts';
import { mayKnowTerms } from '../material/material.policy.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import { inOrder, mayAdapt, staysHome } from './copy.policy.ts';
import { CopyRepository, type OffspringRow } from './copy.repository.ts';
import { CopyService } from './copy.service.ts';
import { CopySourceType, CopyType } from './copy.type.ts';
import { Lineage } from './lineage.ts';

const load = async (ctx: Ctx, materials: Materials, id: string): Promise<MaterialType | null> => {
  const row = await materials.load(ctx, id);
  return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
};

/** Where a work came from and where it went. */
@Resolver(() => MaterialType)
export class FamilyResolver {
  constructor(
    private readonly copies: CopyRepository,
    private readonly lineage: Lineage,
    private readonly service: CopyService,
    private readonly materials: Materials,
    private readonly schools: Schools,
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

  @ResolveField(() => [SchoolType], { description: 'Schools of the viewer for which it may be adapted: those that see it themselves.' })
  async adaptableAt(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<object[]> {
    if (mayAdapt(ctx.viewer, { ...material, licence: material.sharedLicence as Licence | null }) !== true) return [];
    const own = ctx.viewer.memberships.map(({ institutionId }) => institutionId);
    const ids = await loader(
      ctx,
      'copy.adaptableAt',
      () =>
        new DataLoader<string, string[]>(async (versionIds) => {
          const known = await this.copies.sharedWith(ctx, versionIds, own);
          return versionIds.map((id) => known.get(id) ?? []);
        }),
    ).load(material.versionId);
    return this.schools.loadAll(ctx, ids);
  }

  @ResolveField(() => CopySourceType, { nullable: true })
  async adaptedFrom(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<CopySourceType | null> {
    return (await this.back(ctx, material))[0] ?? null;
  }

  @ResolveField(() => [CopySourceType], {
    name: 'lineage',
    description: 'All works that it goes back to, nearest first: what it was adapted from, what that was adapted from, and so on.',
  })
  async back(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<CopySourceType[]> {
    const rows = await this.lineage.of(ctx, material.id);
    return rows.map((row) => ({ ...row, staysHome: staysHome(row.licence), stopped: row.stoppedAt !== null, row }));
  }

  /** Makers and their academy learn where their work went, however far; others only of what they may see themselves. */
  @ResolveField(() => [CopyType], { name: 'copies', description: 'What goes back to it, each after what it was adapted from.' })
  async made(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<CopyType[]> {
    const rows = await loader(
      ctx,
      'copy.copies',
      () =>
        new DataLoader<string, OffspringRow[]>(async (ids) => {
          const all = Map.groupBy(await this.copies.copiesOf(ctx, ids), ({ sourceId }) => sourceId);
          return ids.map((id) => all.get(id) ?? []);
        }),
    ).load(material.id);
    if (rows.length === 0) return [];
    const authorIds = await this.materials.authorIds(ctx, material.id, material.versionNumber);
    const knows = mayKnowTerms(ctx.viewer, { ...material, authorIds });
    const seen = await Promise.all(inOrder(rows, material.id).map(async (row) => ({ row, material: await load(ctx, this.materials, row.materialId) })));
    return seen
      .filter((one) => knows || one.material !== null)
      .map(({ row, material: copy }) => ({ row, at: row.at, generation: row.generation, material: copy }));
  }
}

@Resolver(() => CopySourceType)
export class CopySourceResolver {
  constructor(
    private readonly schools: Schools,
    private readonly lineage: Lineage,
    private readonly materials: Materials,
  ) {}

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() { row }: CopySourceType): Promise<object | null> {
    return this.schools.load(ctx, row.sourceInstitutionId);
  }

  @ResolveField(() => [String])
  makers(@Context() ctx: Ctx, @Parent() { row }: CopySourceType): Promise<string[]> {
    return this.lineage.makers(ctx, row);
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
