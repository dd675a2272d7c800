import { demand } from '@deelgenoot/kernel';
import { type Connection, connectionOf, Context, type Ctx, PageArguments, toConnection } from '@deelgenoot/platform';
import { Args, ArgsType, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { Audited } from '../audit/audited.ts';
import { mayAdminister } from '../membership/membership.policy.ts';
import { TokenScope } from '../token/token-scope.ts';
import { People } from './people.ts';
import type { PersonRow } from './person.entity.ts';
import { PersonType } from './person.type.ts';
import { Suspension } from './suspension.service.ts';

@ObjectType('Account', { description: 'Someone, as administrators see them: with their address, and whether they are suspended.' })
export class AccountType {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field(() => Date, { nullable: true }) suspendedAt: Date | null;
}
const AccountConnection = connectionOf(AccountType, 'Account');

@ArgsType()
class AccountsArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 50 }) declare first: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() text?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() suspended?: boolean | null;
}

/** People, for administrators. Never by API token. */
@Resolver(() => AccountType)
@TokenScope('session')
export class AccountAdminResolver {
  constructor(
    private readonly people: People,
    private readonly suspension: Suspension,
  ) {}

  @Query(() => AccountConnection, { description: 'Everyone by name; for administrators.' })
  async accounts(@Context() ctx: Ctx, @Args() args: AccountsArguments): Promise<Connection<PersonRow>> {
    demand(mayAdminister(ctx.viewer));
    return toConnection(await this.people.page(ctx, args));
  }

  @Mutation(() => AccountType, { description: 'Ends every session, token and pass at once; the reason is mailed to the person.' })
  @Audited((_: unknown, { name }: PersonRow) => name)
  suspendPerson(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<PersonRow> {
    return this.suspension.suspend(ctx, id, reason);
  }

  @Mutation(() => AccountType)
  @Audited((_: unknown, { name }: PersonRow) => name)
  reinstatePerson(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<PersonRow> {
    return this.suspension.reinstate(ctx, id, reason);
  }

  @ResolveField(() => PersonType)
  person(@Parent() account: PersonRow): PersonRow {
    return account;
  }
}
