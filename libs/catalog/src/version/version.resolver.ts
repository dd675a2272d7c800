import { isMemberOf } from '@deelgenoot/access';
import { People, PersonType } from '@deelgenoot/identity';
import { notFound } from '@deelgenoot/kernel';
import { Context, type Ctx, loader, type Soon } from '@deelgenoot/platform';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { fileFace } from '../file/file-face.ts';
import { Makers } from '../material/makers.ts';
import { Materials } from '../material/material.loader.ts';
import type { MaterialRow } from '../material/material.repository.ts';
import { compareApart } from '../extract/index.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MakerType, MaterialFileType, MaterialType } from '../material/material.type.ts';
import { VersionRepository } from './version.repository.ts';
import { VersionService } from './version.service.ts';
import { VersionComparisonType, VersionInput, VersionType } from './version.type.ts';

type VersionFace = VersionType & { row: MaterialRow };

const face = (row: MaterialRow, at: number): VersionFace => ({ ...row, row, current: at === 0, shared: row.sharedLicence !== null });

/** The versions of a work, beside each other. */
@Resolver(() => MaterialType)
export class VersionsResolver {
  constructor(
    private readonly versions: VersionRepository,
    private readonly service: VersionService,
    private readonly materials: Materials,
  ) {}

  @ResolveField(() => [VersionType], { name: 'versions', description: 'Newest first, as far as the viewer may see them.' })
  async all(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<VersionFace[]> {
    const each = async (ids: readonly string[]) => {
      const rows = await this.versions.ofMaterials(ctx, ids);
      return ids.map((id) => rows.filter((row) => row.materialId === id));
    };
    return (await loader(ctx, 'material.versions', () => new DataLoader(each)).load(material.id)).map(face);
  }

  /** Tells no more than that it is there: neither its title nor what is in it. */
  @ResolveField(() => Boolean, { description: 'Its school has a newer version that is not shared with this viewer (yet).' })
  async newerAtHome(@Context() ctx: Ctx, @Parent() material: MaterialType): Promise<boolean> {
    if (material.status !== 'published') return false;
    const newest = await loader(
      ctx,
      'material.newest',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const numbers = await this.versions.newestNumbers(ctx, ids);
          return ids.map((id) => numbers.get(id) ?? 0);
        }),
    ).load(material.id);
    return newest > material.versionNumber;
  }

  @Query(() => VersionComparisonType)
  async compareVersions(
    @Context() ctx: Ctx,
    @Args('materialId', { type: () => ID }) materialId: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Promise<VersionComparisonType> {
    await this.materials.get(ctx, materialId);
    const seen = await this.versions.ofMaterials(ctx, [materialId]);
    const textOf = (number: number) => {
      const version = seen.find((one) => one.number === number);
      if (!version) throw notFound();
      return this.versions.textOf(ctx, version);
    };
    return compareApart(await textOf(from), await textOf(to));
  }

  @Mutation(() => MaterialType, { description: 'Puts a version that was read online.' })
  async publishRevision(
    @Context() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', { type: () => VersionInput }) input: VersionInput,
  ): Promise<MaterialType> {
    return this.load(ctx, await this.service.publish(ctx, id, input));
  }

  @Mutation(() => MaterialType, { description: 'Makes an older version the newest again.' })
  async rollBackMaterial(
    @Context() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<MaterialType> {
    await this.service.rollBack(ctx, id, number);
    return this.load(ctx, id);
  }

  private async load(ctx: Ctx, id: string): Promise<MaterialType> {
    ctx.loaders.clear();
    const row = await this.materials.get(ctx, id);
    return materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }
}

@Resolver(() => VersionType)
export class VersionResolver {
  constructor(
    private readonly materials: Materials,
    private readonly madeBy: Makers,
    private readonly people: People,
  ) {}

  @ResolveField(() => PersonType, { nullable: true })
  by(@Context() ctx: Ctx, @Parent() { row }: VersionFace): Promise<object | null> | null {
    return isMemberOf(ctx.viewer, row.institutionId) ? this.people.load(ctx, row.createdBy) : null;
  }

  @ResolveField(() => [MakerType])
  makers(@Context() ctx: Ctx, @Parent() { row }: VersionFace): Soon<MakerType[]> {
    return this.madeBy.of(ctx, row);
  }

  @ResolveField(() => [MaterialFileType])
  async files(@Context() ctx: Ctx, @Parent() { id, row }: VersionFace): Promise<MaterialFileType[]> {
    const nameless = await this.madeBy.hideTheirNames(ctx, row);
    return (await this.materials.filesOf(ctx, id)).map((file) => fileFace(file, nameless));
  }
}
