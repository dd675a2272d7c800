import { Context, type Ctx, loader } from '@deelgenoot/platform';
import { isMemberOf } from '@deelgenoot/access';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Comparison } from './compare.ts';
import { Materials } from '../material/material.loader.ts';
import { materialFace } from '../material/material.resolver.ts';
import { MaterialType } from '../material/material.type.ts';
import type { Revision } from './revision.entity.ts';
import { RevisionService } from './revision.service.ts';
import { mayBeMinor } from './version.policy.ts';
import { RevisionType, VersionComparisonType } from './version.type.ts';

type RevisionFace = RevisionType & { revision: Revision };

const face = (revision: Revision): RevisionFace => ({ ...revision, fileNames: revision.files.map(({ name }) => name), revision });

/** New versions in the making. */
@Resolver(() => RevisionType)
export class RevisionResolver {
  constructor(
    private readonly revisions: RevisionService,
    private readonly materials: Materials,
  ) {}

  @Query(() => RevisionType, { name: 'revision' })
  async one(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<RevisionType> {
    return face(await this.revisions.get(ctx, id));
  }

  @Mutation(() => RevisionType, { description: 'Begins a new version of a work with files that have arrived.' })
  async startRevision(
    @Context() ctx: Ctx,
    @Args('materialId', { type: () => ID }) materialId: string,
    @Args('uploadIds', { type: () => [ID] }) uploadIds: string[],
    @Args('keepFileIds', { type: () => [ID], defaultValue: [] }) keepFileIds: string[],
  ): Promise<RevisionType> {
    return face(await this.revisions.start(ctx, materialId, uploadIds, keepFileIds));
  }

  @Mutation(() => Boolean, { description: 'Forgets a version in the making.' })
  async dropRevision(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.revisions.drop(ctx, id);
    return true;
  }

  @ResolveField(() => VersionComparisonType, { nullable: true })
  comparison(@Context() ctx: Ctx, @Parent() { revision }: RevisionFace): Promise<Comparison | null> {
    return loader(ctx, `comparison:${revision.id}`, () => this.revisions.compare(ctx, revision));
  }

  @ResolveField(() => Boolean)
  async mayBeMinor(@Context() ctx: Ctx, @Parent() parent: RevisionFace): Promise<boolean> {
    const comparison = await this.comparison(ctx, parent);
    return mayBeMinor({ changed: comparison?.changed ?? null, sameMakers: true }) === true;
  }

  @ResolveField(() => MaterialType, { nullable: true })
  async material(@Context() ctx: Ctx, @Parent() { materialId }: RevisionFace): Promise<MaterialType | null> {
    const row = await this.materials.load(ctx, materialId);
    return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }
}
