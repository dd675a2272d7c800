import type { Viewer } from '@deelgenoot/access';
import { People, PersonType, Schools, SchoolType } from '@deelgenoot/identity';
import { Statements, StatementType } from '@deelgenoot/moderation';
import { allOf } from '@deelgenoot/kernel';
import { Context, type Ctx, type Soon, whenKnown } from '@deelgenoot/platform';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayDeleteWords, mayEditWords, mayModerateWords, mayNoticeWords, mayReactTo, type WordsFacts } from '../audience/words.policy.ts';
import { Limited } from '../limits/limited.ts';
import { Reactions } from '../reaction/reaction.loader.ts';
import { ReactionType } from '../reaction/reaction.type.ts';
import { Threads } from '../thread/thread.loader.ts';
import { isOpen, mayReplyTo, type ThreadFacts } from '../thread/thread.policy.ts';
import { type CommentRow } from './comment.repository.ts';
import { CommentService } from './comment.service.ts';
import { CommentAbilitiesType, CommentType } from './comment.type.ts';

/** A row in the shape of the API. */
export const commentFace = (row: CommentRow): CommentType => ({
  ...row,
  deleted: row.deletedAt !== null,
  hidden: row.hiddenAt !== null && row.deletedAt === null,
});

const NOTHING: CommentAbilitiesType = { edit: false, delete: false, reply: false, react: false, notice: false, moderate: false };

@Resolver(() => CommentType)
export class CommentResolver {
  constructor(
    private readonly service: CommentService,
    private readonly threads: Threads,
    private readonly reactionsOf: Reactions,
    private readonly people: People,
    private readonly schools: Schools,
    private readonly statements: Statements,
  ) {}

  @Mutation(() => CommentType)
  @Limited('comment')
  async comment(
    @Context() ctx: Ctx,
    @Args('threadId', { type: () => ID }) threadId: string,
    @Args('body') body: string,
    @Args('parentId', { type: () => ID, nullable: true }) parentId?: string | null,
    @Args('clientId', { type: () => ID, nullable: true, description: 'A UUID of the sender’s choice: sent again, it is the same comment.' }) clientId?:
      | string
      | null,
  ): Promise<CommentType> {
    return commentFace(await this.service.post(ctx, { threadId, parentId, body, clientId }));
  }

  @Mutation(() => CommentType)
  @Limited('change')
  async editComment(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('body') body: string): Promise<CommentType> {
    return commentFace(await this.service.edit(ctx, id, body));
  }

  @Mutation(() => CommentType)
  @Limited('change')
  async deleteComment(@Context() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<CommentType> {
    return commentFace(await this.service.delete(ctx, id));
  }

  @ResolveField(() => PersonType, { nullable: true })
  author(@Context() ctx: Ctx, @Parent() comment: CommentType): Soon<object | null> {
    return comment.authorId ? this.people.named(ctx, comment.authorId) : null;
  }

  @ResolveField(() => SchoolType, { nullable: true, description: 'The author’s school at the time of writing.' })
  school(@Context() ctx: Ctx, @Parent() comment: CommentType): Soon<object | null> {
    return comment.institutionId ? this.schools.soon(ctx, comment.institutionId) : null;
  }

  @ResolveField(() => StatementType, { nullable: true, description: 'Only for the author and moderators.' })
  restriction(@Context() ctx: Ctx, @Parent() comment: CommentType): Promise<object | null> | null {
    return comment.statementId ? this.statements.load(ctx, comment.statementId) : null;
  }

  @ResolveField(() => [ReactionType])
  reactions(@Context() ctx: Ctx, @Parent() comment: CommentType): Soon<ReactionType[]> {
    return comment.seen ? this.reactionsOf.soon(ctx, comment.id) : [];
  }

  @ResolveField(() => CommentAbilitiesType)
  viewerCan(@Context() ctx: Ctx, @Parent() comment: CommentType): Soon<CommentAbilitiesType> {
    return whenKnown(this.threads.rules(ctx, comment.threadId), (thread) => abilities(ctx.viewer, thread, comment));
  }
}

function abilities(viewer: Viewer, thread: ThreadFacts | null, comment: CommentType): CommentAbilitiesType {
  if (!thread || !comment.seen || comment.authorId === null) return NOTHING;
  const words: WordsFacts = { ...comment, authorId: comment.authorId };
  return {
    edit: allOf(mayEditWords(viewer, words), isOpen(thread)) === true,
    delete: mayDeleteWords(viewer, words) === true,
    reply: mayReplyTo(viewer, thread, comment) === true,
    react: mayReactTo(viewer, words) === true,
    notice: mayNoticeWords(viewer, words) === true,
    moderate: mayModerateWords(viewer, words) === true,
  };
}
