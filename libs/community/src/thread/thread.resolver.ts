import { hasRole, isMemberOf, isPlatformModerator } from '@deelgenoot/access';
import { materialFace, Materials, MaterialType } from '@deelgenoot/catalog';
import { Moderate, Statements, StatementType } from '@deelgenoot/moderation';
import { Context, type Connection, type Ctx, toConnection } from '@deelgenoot/platform';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { titleOf } from '../audience/ground.ts';
import { Comments } from '../comment/comment.loader.ts';
import { commentFace } from '../comment/comment.resolver.ts';
import { CommentConnection, type CommentType } from '../comment/comment.type.ts';
import { contributionFace } from '../contribution/contribution.face.ts';
import { ContributionLoader } from '../contribution/contribution.loader.ts';
import { ContributionType } from '../contribution/contribution.type.ts';
import { Threads } from './thread.loader.ts';
import { ThreadModeration } from './thread.moderation.ts';
import { mayCommentIn } from './thread.policy.ts';
import { CommentsArguments, ThreadAbilitiesType, ThreadType } from './thread.type.ts';

@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(
    private readonly threads: Threads,
    private readonly commentsOf: Comments,
    private readonly materials: Materials,
    private readonly contributions: ContributionLoader,
    private readonly moderation: ThreadModeration,
    private readonly judge: Moderate,
    private readonly statements: Statements,
  ) {}

  @Query(() => ThreadType)
  thread(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ThreadType> {
    return this.threads.get(ctx, id);
  }

  @Mutation(() => ThreadType, { description: 'Nobody but its moderators writes in it from now on; it stays there to read.' })
  async lockThread(
    @Context() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('rule') rule: string,
    @Args('reason') reason: string,
  ): Promise<ThreadType> {
    await this.threads.get(ctx, id);
    await this.judge.hide(ctx, 'thread', id, rule, reason);
    return this.fresh(ctx, id);
  }

  @Mutation(() => ThreadType)
  async unlockThread(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<ThreadType> {
    await this.threads.get(ctx, id);
    await this.judge.restore(ctx, 'thread', id, reason);
    return this.fresh(ctx, id);
  }

  private fresh(ctx: Ctx, id: string): Promise<ThreadType> {
    ctx.loaders.clear(); // the answer shows what was just decided
    return this.threads.get(ctx, id);
  }

  @ResolveField(() => StatementType, { nullable: true, description: 'Why it is locked; only for who began it and moderators.' })
  restriction(@Context() ctx: Ctx, @Parent() thread: ThreadType): Promise<object | null> | null {
    return thread.statementId ? this.statements.load(ctx, thread.statementId) : null;
  }

  @ResolveField(() => String)
  async title(@Context() ctx: Ctx, @Parent() thread: ThreadType): Promise<string> {
    if (thread.subjectKind === 'material') return (await this.materials.load(ctx, thread.subjectId))?.title ?? '';
    const contribution = await this.contributions.load(ctx, thread.subjectId);
    return contribution ? titleOf(contribution) : '';
  }

  @ResolveField(() => Int, { description: 'How many comments the viewer can read.' })
  commentCount(@Context() ctx: Ctx, @Parent() thread: ThreadType): Promise<number> {
    return this.threads.commentCount(ctx, thread.id);
  }

  @ResolveField(() => CommentConnection, { description: 'Oldest first; `after` continues, `sinceSeq` gives what is new or changed after that event.' })
  async comments(@Context() ctx: Ctx, @Parent() thread: ThreadType, @Args() args: CommentsArguments): Promise<Connection<CommentType>> {
    const [page] = await Promise.all([this.commentsOf.page(ctx, thread.id, args), this.threads.rules(ctx, thread.id)]);
    return toConnection({ ...page, items: page.items.map(commentFace) });
  }

  @ResolveField(() => MaterialType, { nullable: true })
  async material(@Context() ctx: Ctx, @Parent() thread: ThreadType): Promise<MaterialType | null> {
    const row = thread.materialId ? await this.materials.load(ctx, thread.materialId) : null;
    return row && materialFace(row, isMemberOf(ctx.viewer, row.institutionId));
  }

  @ResolveField(() => ContributionType, { nullable: true })
  async contribution(@Context() ctx: Ctx, @Parent() thread: ThreadType): Promise<ContributionType | null> {
    const row = thread.subjectKind === 'contribution' ? await this.contributions.load(ctx, thread.subjectId) : null;
    return row && contributionFace(row);
  }

  @ResolveField(() => ThreadAbilitiesType)
  async viewerCan(@Context() ctx: Ctx, @Parent() thread: ThreadType): Promise<ThreadAbilitiesType> {
    return {
      comment: mayCommentIn(ctx.viewer, await this.threads.facts(ctx, thread)) === true,
      lock: await this.moderation.mayLock(ctx, thread),
      moderate: isPlatformModerator(ctx.viewer) || hasRole(ctx.viewer, 'moderator'),
    };
  }
}
