import { Context, type Ctx } from '@deelgenoot/platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Limited } from '../limits/limited.ts';
import { ReactionService } from './reaction.service.ts';
import { ReactionType } from './reaction.type.ts';

@Resolver(() => ReactionType)
export class ReactionResolver {
  constructor(private readonly service: ReactionService) {}

  @Mutation(() => [ReactionType])
  @Limited('react')
  react(
    @Context() ctx: Ctx,
    @Args('subjectKind', { description: 'contribution or comment' }) subjectKind: string,
    @Args('subjectId', { type: () => ID }) subjectId: string,
    @Args('kind') kind: string,
    @Args('on') on: boolean,
  ): Promise<ReactionType[]> {
    return this.service.react(ctx, subjectKind, subjectId, kind, on);
  }
}
