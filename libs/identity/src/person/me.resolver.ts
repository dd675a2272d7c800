import { hasRole, isAdministrator, isEducator, isPlatformModerator, type PlatformRole } from '@deelgenoot/access';
import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MembershipRow } from '../membership/membership.entity.ts';
import { MembershipType } from '../membership/membership.type.ts';
import { Memberships } from '../membership/memberships.ts';
import type { SchoolRow } from '../school/school.entity.ts';
import { SchoolType } from '../school/school.type.ts';
import { Schools } from '../school/schools.ts';
import { MeAbilitiesType, MeType, PlatformRoleEnum } from './me.type.ts';
import { People } from './people.ts';
import type { PersonRow } from './person.entity.ts';
import { ProfileInput } from './profile-input.type.ts';
import { Profile } from './profile.service.ts';

@Resolver(() => MeType)
export class MeResolver {
  constructor(
    private readonly people: People,
    private readonly schools: Schools,
    private readonly membershipList: Memberships,
    private readonly profile: Profile,
  ) {}

  @Query(() => MeType, { nullable: true })
  async me(@Context() ctx: Ctx): Promise<PersonRow | null> {
    return ctx.viewer.personId === null ? null : this.people.load(ctx, ctx.viewer.personId);
  }

  @Mutation(() => MeType)
  updateProfile(@Context() ctx: Ctx, @Args('input') input: ProfileInput): Promise<PersonRow> {
    return this.profile.update(ctx, input);
  }

  @ResolveField(() => Boolean)
  emailVerified(@Parent() me: PersonRow): boolean {
    return me.emailVerifiedAt !== null;
  }

  @ResolveField(() => Boolean)
  suspended(@Parent() me: PersonRow): boolean {
    return me.suspendedAt !== null;
  }

  @ResolveField(() => [MembershipType])
  memberships(@Context() ctx: Ctx, @Parent() me: PersonRow): Promise<MembershipRow[]> {
    return this.membershipList.of(ctx, me.id);
  }

  @ResolveField(() => [PlatformRoleEnum])
  platformRoles(@Context() ctx: Ctx): readonly PlatformRole[] {
    return ctx.viewer.platformRoles;
  }

  @ResolveField(() => MeAbilitiesType)
  async viewerCan(@Context() ctx: Ctx): Promise<MeAbilitiesType> {
    const { viewer } = ctx;
    const managed = viewer.memberships.map((m) => m.institutionId).filter((id) => hasRole(viewer, 'manager', id));
    return {
      share: isEducator(viewer),
      ask: isEducator(viewer),
      import: managed.length > 0,
      moderate: isPlatformModerator(viewer) || hasRole(viewer, 'moderator'),
      administer: isAdministrator(viewer),
      manageSchools: (await Promise.all(managed.map((id) => this.schools.load(ctx, id)))).filter((school) => school !== null),
    };
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly schools: Schools) {}

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() membership: MembershipRow): Promise<SchoolRow | null> {
    return this.schools.load(ctx, membership.institutionId);
  }
}
