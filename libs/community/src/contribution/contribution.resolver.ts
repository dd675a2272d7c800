import { isMemberOf } from '@deelgenoot/access';
import { materialFace, Materials, MaterialType } from '@deelgenoot/catalog';
import { People, PersonType, Schools, SchoolType } from '@deelgenoot/identity';
import { Statements, StatementType } from '@deelgenoot/moderation';
import { Tools, ToolType } from '@deelgenoot/offers';
import { Context, type Connection, type Ctx, type Soon, toConnection } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayDeleteWords, mayEditWords, mayModerateWords, mayNoticeWords, mayReactTo } from '../audience/words.policy.ts';
import { Comments } from '../comment/comment.loader.ts';
import { commentFace } from '../comment/comment.resolver.ts';
import { CommentType } from '../comment/comment.type.ts';
import { Limited } from '../limits/limited.ts';
import { Reactions } from '../reaction/reaction.loader.ts';
import { ReactionType } from '../reaction/reaction.type.ts';
import { Threads } from '../thread/thread.loader.ts';
import { mayCommentIn } from '../thread/thread.policy.ts';
import { ThreadType } from '../thread/thread.type.ts';
import { ContributionInput } from './contribution-input.ts';
import { contributionFace } from './contribution.face.ts';
import { ContributionLoader } from './contribution.loader.ts';
import { maySolve } from './contribution.policy.ts';
import { ContributionRepository } from './contribution.repository.ts';
import { ContributionService } from './contribution.service.ts';
import { ContributionAbilitiesType, ContributionConnection, ContributionsArguments, ContributionType } from './contribution.type.ts';

@Resolver(() => ContributionType)
export class ContributionResolver {
  constructor(
    private readonly repository: ContributionRepository,
    private readonly loaded: ContributionLoader,
    private readonly service: ContributionService,
    private readonly threads: Threads,
    private readonly comments: Comments,
    private readonly reactionsOf: Reactions,
    private readonly materials: Materials,
    private readonly toolsById: Tools,
    private readonly people: People,
    private readonly schools: Schools,
    private readonly statements: Statements,
  ) {}

  @Query(() => ContributionConnection)
  async contributions(@Context() ctx: Ctx, @Args() args: ContributionsArguments): Promise<Connection<ContributionType>> {
    const found = await this.repository.list(ctx, args, args);
    return toConnection({ ...found, items: found.items.map(contributionFace) });
  }

  @Query(() => ContributionType)
  async contribution(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ContributionType> {
    return contributionFace(await this.loaded.get(ctx, id));
  }

  @Mutation(() => ContributionType)
  @Limited('contribute')
  async contribute(@Context() ctx: Ctx, @Args('input') input: ContributionInput): Promise<ContributionType> {
    return contributionFace(await this.service.contribute(ctx, input));
  }

  @Mutation(() => ContributionType)
  @Limited('change')
  async editContribution(
    @Context() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('body') body: string,
    @Args('title', { type: () => String, nullable: true, description: 'Absent: as it was.' }) title?: string | null,
  ): Promise<ContributionType> {
    return contributionFace(await this.service.edit(ctx, id, { title, body }));
  }

  @Mutation(() => Boolean)
  @Limited('change')
  async deleteContribution(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.delete(ctx, id);
    return true;
  }

  @Mutation(() => ContributionType)
  @Limited('change')
  async markSolved(
    @Context() ctx: Ctx,
    @Args('contributionId', { type: () => ID }) id: string,
    @Args('commentId', { type: () => ID, nullable: true, description: 'The comment that answered it; null: none did after all.' }) commentId?: string | null,
  ): Promise<ContributionType> {
    return contributionFace(await this.service.solve(ctx, id, commentId ?? null));
  }

  @ResolveField(() => PersonType, { nullable: true })
  author(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Soon<object | null> {
    return this.people.named(ctx, contribution.authorId);
  }

  @ResolveField(() => SchoolType, { nullable: true, description: 'The author’s school at the time of writing.' })
  school(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Soon<object | null> {
    return this.schools.soon(ctx, contribution.institutionId);
  }

  @ResolveField(() => MaterialType, { nullable: true })
  async material(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Promise<MaterialType | null> {
    const row = contribution.materialId ? await this.materials.load(ctx, contribution.materialId) : null;
    return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }

  @ResolveField(() => [ToolType])
  tools(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Promise<object[]> {
    return this.toolsById.loadMany(ctx, contribution.toolIds);
  }

  @ResolveField(() => CommentType, { nullable: true, description: 'The comment that answered the question.' })
  async solvedBy(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Promise<CommentType | null> {
    const row = contribution.solvedById ? await this.comments.load(ctx, contribution.solvedById) : null;
    return row && commentFace(row);
  }

  /** Empty where the author no longer sees what their own words are about. */
  @ResolveField(() => ThreadType)
  async thread(@Context() ctx: Ctx, @Parent() { id }: ContributionType): Promise<ThreadType> {
    return (await this.threads.load(ctx, id)) ?? { id, subjectKind: 'contribution', subjectId: id, materialId: null, seq: 0, locked: true, statementId: null };
  }

  @ResolveField(() => [ReactionType])
  reactions(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Soon<ReactionType[]> {
    return this.reactionsOf.soon(ctx, contribution.id);
  }

  @ResolveField(() => StatementType, { nullable: true, description: 'Only for the author and moderators.' })
  restriction(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Promise<object | null> | null {
    return contribution.statementId ? this.statements.load(ctx, contribution.statementId) : null;
  }

  @ResolveField(() => ContributionAbilitiesType)
  async viewerCan(@Context() ctx: Ctx, @Parent() contribution: ContributionType): Promise<ContributionAbilitiesType> {
    const { viewer } = ctx;
    const thread = await this.threads.load(ctx, contribution.id);
    return {
      edit: mayEditWords(viewer, contribution) === true,
      delete: mayDeleteWords(viewer, contribution) === true,
      react: thread !== null && mayReactTo(viewer, contribution) === true,
      comment: thread !== null && mayCommentIn(viewer, await this.threads.facts(ctx, thread)) === true,
      notice: thread !== null && mayNoticeWords(viewer, contribution) === true,
      moderate: mayModerateWords(viewer, contribution) === true,
      solve: maySolve(viewer, contribution) === true,
    };
  }
}
