import { demand, invalid, notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { type Nudge, Nudges } from '@deelgenoot/realtime';
import { Injectable } from '@nestjs/common';
import { hearersOf } from '../audience/audience.policy.ts';
import { mayReactTo } from '../audience/words.policy.ts';
import { Comments } from '../comment/comment.loader.ts';
import { ContributionLoader } from '../contribution/contribution.loader.ts';
import { REACTIONS, ReactionRepository, type ReactionKind, type ReactionRow, type ReactionSubject } from './reaction.repository.ts';

/** One tap: put a reaction, or take it back. */
@Injectable()
export class ReactionService {
  constructor(
    private readonly reactions: ReactionRepository,
    private readonly comments: Comments,
    private readonly contributions: ContributionLoader,
    private readonly nudges: Nudges,
  ) {}

  /**
   * @returns all reactions to the subject, as they are now
   * @throws DomainError NOT_FOUND, REACTION_UNKNOWN, COMMENT_REMOVED
   */
  async react(ctx: Ctx, subjectKind: string, subjectId: string, kind: string, on: boolean): Promise<ReactionRow[]> {
    if (!isReaction(kind)) throw invalid('REACTION_UNKNOWN', { kinds: REACTIONS });
    const { room, ...subject } = await this.subject(ctx, subjectKind, subjectId);
    await this.reactions.set(ctx, subject, kind, on);
    await this.nudges.send(ctx, { type: 'reaction', ...room });
    return (await this.reactions.of(ctx, [subjectId])).get(subjectId) ?? [];
  }

  private async subject(ctx: Ctx, kind: string, id: string): Promise<{ kind: ReactionSubject; id: string; room: Pick<Nudge, 'kind' | 'id' | 'only'> }> {
    if (kind === 'comment') {
      const comment = await this.comments.load(ctx, id);
      if (!comment) throw notFound();
      const words = { ...comment, authorId: comment.authorId ?? '', caseOpen: false };
      demand(mayReactTo(ctx.viewer, words));
      return { kind, id, room: { kind: 'thread', id: comment.threadId, only: hearersOf(words) } };
    }
    if (kind !== 'contribution') throw notFound();
    demand(mayReactTo(ctx.viewer, await this.contributions.get(ctx, id)));
    return { kind, id, room: { kind: 'contribution', id } };
  }
}

const isReaction = (kind: string): kind is ReactionKind => (REACTIONS as readonly string[]).includes(kind);
