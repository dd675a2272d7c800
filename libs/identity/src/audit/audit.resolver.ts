import { demand } from '@deelgenoot/kernel';
import { type Connection, connectionOf, Context, type Ctx, GraphQLJSON, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAdminister } from '../membership/membership.policy.ts';
import type { PersonRow } from '../person/person.entity.ts';
import { PersonType } from '../person/person.type.ts';
import { People } from '../person/people.ts';
import { type AuditRow, AuditTrail } from './audit-trail.ts';

@ObjectType('AuditEntry', { description: 'An act of an administrator or a manager.' })
export class AuditEntryType {
  @Field(() => ID) id: string;
  @Field() at: Date;
  @Field({ description: 'The mutation, such as setRoles.' }) act: string;
  @Field(() => String, { nullable: true, description: 'Whom or what it was about, as it was called then.' }) about: string | null;
  @Field(() => GraphQLJSON) details: unknown;
}
const AuditConnection = connectionOf(AuditEntryType, 'Audit');

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(
    private readonly trail: AuditTrail,
    private readonly people: People,
  ) {}

  @Query(() => AuditConnection, { description: 'What administrators and managers did, newest first; for administrators.' })
  async auditTrail(@Context() ctx: Ctx, @Args() page: PageArguments): Promise<Connection<AuditRow>> {
    demand(mayAdminister(ctx.viewer));
    return toConnection(await this.trail.page(ctx, page));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for whoever runs the program.' })
  actor(@Context() ctx: Ctx, @Parent() row: AuditRow): Promise<PersonRow | null> | null {
    return row.actorId === null ? null : this.people.load(ctx, row.actorId);
  }
}
