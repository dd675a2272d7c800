import { MeType } from '@deelgenoot/identity';
import { Context, type Ctx, GraphQLJSON } from '@deelgenoot/platform';
import { Args, Field, ID, Int, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Notifications } from './notifications.ts';

@ObjectType('Waiting')
export class WaitingType {
  @Field(() => ID) id: string;
  @Field({ description: 'consent-asked, consent-answered, reply, answer, review, decision, …' }) kind: string;
  @Field(() => Date) at: Date;
  @Field() title: string;
  @Field() url: string;
  @Field() seen: boolean;
  @Field(() => GraphQLJSON, { nullable: true }) details: object | null;
}

@Resolver(() => MeType)
export class WaitingResolver {
  constructor(private readonly notifications: Notifications) {}

  @ResolveField(() => [WaitingType])
  async waiting(@Context() ctx: Ctx): Promise<WaitingType[]> {
    return (await this.notifications.waiting(ctx)).map((row) => ({ ...row, seen: row.seenAt !== null }));
  }

  @ResolveField(() => Int)
  waitingCount(@Context() ctx: Ctx): Promise<number> {
    return this.notifications.waitingCount(ctx);
  }

  @Mutation(() => Boolean)
  markSeen(@Context() ctx: Ctx, @Args('waitingId', { type: () => ID }) id: string): Promise<boolean> {
    return this.notifications.markSeen(ctx, id);
  }
}
