import type { Role } from '@deelgenoot/access';
import { Context, toConnection, type Connection, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Audited } from '../audit/audited.ts';
import { People } from '../person/people.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { PersonType } from '../person/person.type.ts';
import { MemberConnection, MembersArguments, MemberType } from './member.type.ts';
import { Members } from './members.service.ts';
import { RoleEnum } from './membership.type.ts';
import type { MemberRow } from './memberships.ts';

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly service: Members,
    private readonly people: People,
  ) {}

  @Query(() => MemberConnection)
  async members(@Context() ctx: Ctx, @Args() args: MembersArguments): Promise<Connection<MemberRow>> {
    const { page, total } = await this.service.page(ctx, args.schoolId, args);
    return toConnection(page, total);
  }

  @Query(() => [PersonType])
  colleagues(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string, @Args('text') text: string): Promise<PersonRow[]> {
    return this.service.colleagues(ctx, schoolId, text);
  }

  @Mutation(() => MemberType)
  @Audited((_: unknown, { email }: MemberRow) => email)
  setRoles(
    @Context() ctx: Ctx,
    @Args('membershipId', { type: () => ID }) id: string,
    @Args('roles', { type: () => [RoleEnum] }) roles: Role[],
  ): Promise<MemberRow> {
    return this.service.setRoles(ctx, id, roles);
  }

  @Mutation(() => Boolean)
  @Audited(() => null)
  async endMembership(@Context() ctx: Ctx, @Args('membershipId', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.end(ctx, id);
    return true;
  }

  @ResolveField(() => PersonType)
  person(@Context() ctx: Ctx, @Parent() member: MemberRow): Promise<PersonRow | null> {
    return this.people.load(ctx, member.personId);
  }
}
