import { hasRole, isMemberOf, isPlatformModerator } from '@deelgenoot/access';
import { materialFace, Materials, MaterialType } from '@deelgenoot/catalog';
import { Context, type Connection, type Ctx, toConnection } from '@deelgenoot/platform';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { titleOf } from '../audience/ground.ts';
import { Comments } from '../comment/comment.loader.ts';
import { commentFace } from '../comment/comment.resolver.ts';
import { CommentConnection, type CommentType } from '../comment/comment.type.ts';
import { contributionFace } from '../contribution/contribution.face.ts';
import { ContributionLoader } from '../contribution/contribution.loader.ts';
import { ContributionType } from '../contribution/contribution.type.ts';
import { Threads } from './thread.loader.ts';
import { mayCommentIn } from './thread.policy.ts';
import { CommentsArguments, ThreadAbilitiesType, ThreadType } from './thread.type.ts';

@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(
    private readonly threads: Threads,
    private readonly commentsOf: Comments,
    private readonly materials: Materials,
    private readonly contributions: ContributionLoader,
  ) {}

  @Query(() => ThreadType)
  thread(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<ThreadType> {
    return this.threads.get(ctx, id);
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
    const page = await this.commentsOf.page(ctx, thread.id, args);
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
      moderate: isPlatformModerator(ctx.viewer) || hasRole(ctx.viewer, 'moderator'),
    };
  }
}
