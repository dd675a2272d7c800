import { Context, Http, type Ctx, type GraphqlContext } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Audited } from '../audit/audited.ts';
import type { CsvFault } from '../csv.ts';
import { Limited } from '../limits/limited.ts';
import { MeType } from '../person/me.type.ts';
import type { PersonRow } from '../person/person.entity.ts';
import type { SchoolRow } from '../school/school.entity.ts';
import { SchoolType } from '../school/school.type.ts';
import { Schools } from '../school/schools.ts';
import { TokenScope } from '../token/token-scope.ts';
import { AcceptInvitation } from './accept-invitation.service.ts';
import type { InvitationRow } from './invitation.entity.ts';
import { InvitationPreviewType, InvitationType, InviteInput, InviteReportType } from './invitation.type.ts';
import { Invite } from './invite.service.ts';

@Resolver(() => InvitationPreviewType)
export class InvitationResolver {
  constructor(
    private readonly service: Invite,
    private readonly accepting: AcceptInvitation,
    private readonly schools: Schools,
  ) {}

  @Query(() => [InvitationType])
  invitations(@Context() ctx: Ctx, @Args('schoolId', { type: () => ID }) schoolId: string): Promise<InvitationRow[]> {
    return this.service.open(ctx, schoolId);
  }

  @Query(() => InvitationPreviewType)
  @Limited('link')
  invitationPreview(@Context() ctx: Ctx, @Args('token') token: string): Promise<InvitationRow & { hasAccount: boolean }> {
    return this.accepting.preview(ctx, token);
  }

  @Mutation(() => InvitationType)
  @Limited('invite')
  @Audited((_: unknown, { email }: InvitationRow) => email)
  invite(@Context() ctx: Ctx, @Args('input') input: InviteInput): Promise<InvitationRow> {
    return this.service.one(ctx, input.schoolId, input.email, input.roles);
  }

  @Mutation(() => InviteReportType)
  @Limited('invite')
  @Audited(() => null)
  inviteMany(
    @Context() ctx: Ctx,
    @Args('schoolId', { type: () => ID }) schoolId: string,
    @Args('csv') csv: string,
  ): Promise<{ invited: number; faults: CsvFault[] }> {
    return this.service.many(ctx, schoolId, csv);
  }

  @Mutation(() => Boolean)
  @Audited(() => null)
  async cancelInvitation(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.cancel(ctx, id);
    return true;
  }

  @Mutation(() => MeType)
  @Limited('link')
  @TokenScope('session')
  acceptInvitation(
    @Http() http: GraphqlContext,
    @Args('token') token: string,
    @Args('name', { type: () => String, nullable: true }) name: string | null,
    @Args('password', { type: () => String, nullable: true }) password: string | null,
  ): Promise<PersonRow> {
    return this.accepting.accept(http, token, name, password);
  }

  @ResolveField(() => SchoolType)
  school(@Context() ctx: Ctx, @Parent() invitation: InvitationRow): Promise<SchoolRow | null> {
    return this.schools.load(ctx, invitation.institutionId);
  }
}
