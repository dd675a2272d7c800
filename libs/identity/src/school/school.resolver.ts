import { hasRole, isAdministrator, isMemberOf, isPlatformModerator } from '@deelgenoot/access';
import { Context, toConnection, type Connection, type Ctx } from '@deelgenoot/platform';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Memberships } from '../membership/memberships.ts';
import type { SchoolRow } from './school.entity.ts';
import { mayExport } from './school.policy.ts';
import { SchoolAbilitiesType, SchoolConnection, SchoolsArguments, SchoolType } from './school.type.ts';
import { Schools } from './schools.ts';

@Resolver(() => SchoolType)
export class SchoolResolver {
  constructor(
    private readonly schoolList: Schools,
    private readonly memberships: Memberships,
  ) {}

  @Query(() => SchoolConnection)
  async schools(@Context() ctx: Ctx, @Args() args: SchoolsArguments): Promise<Connection<SchoolRow>> {
    return toConnection(await this.schoolList.list(ctx, args, args));
  }

  @Query(() => SchoolType)
  school(@Context() ctx: Ctx, @Args('slug') slug: string): Promise<SchoolRow> {
    return this.schoolList.bySlug(ctx, slug);
  }

  @ResolveField(() => Int, { nullable: true, description: 'People of this school that the viewer may see; null for viewers of other schools.' })
  async memberCount(@Context() ctx: Ctx, @Parent() school: SchoolRow): Promise<number | null> {
    return isMemberOf(ctx.viewer, school.id) ? this.memberships.count(ctx, school.id) : null;
  }

  @ResolveField(() => SchoolType, { nullable: true, description: 'The school that it merged into.' })
  successor(@Context() ctx: Ctx, @Parent() school: SchoolRow): Promise<SchoolRow | null> | null {
    return school.mergedInto === null ? null : this.schoolList.load(ctx, school.mergedInto);
  }

  @ResolveField(() => SchoolAbilitiesType)
  viewerCan(@Context() { viewer, now }: Ctx, @Parent() school: SchoolRow): SchoolAbilitiesType {
    return {
      manage: hasRole(viewer, 'manager', school.id),
      moderate: hasRole(viewer, 'moderator', school.id) || isPlatformModerator(viewer),
      shareMaterial: isMemberOf(viewer, school.id),
      administer: isAdministrator(viewer),
      export: mayExport(viewer, school, now) === true,
    };
  }
}
