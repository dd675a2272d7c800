import { Materials } from '@deelgenoot/catalog';
import { ModerationSubjects, type ModerationSubject, type SubjectDescription } from '@deelgenoot/moderation';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hearersOf } from '../audience/audience.policy.ts';
import { titleOf } from '../audience/ground.ts';
import { threadUrl } from '../audience/places.ts';
import { mayNoticeWords } from '../audience/words.policy.ts';
import { ContributionRepository } from '../contribution/contribution.repository.ts';
import { CommentNews } from './comment-news.ts';
import { CommentRepository, type StoredComment } from './comment.repository.ts';

/** How comments are judged. Who may is moderation's to say. */
@Injectable()
export class CommentModeration implements ModerationSubject, OnModuleInit {
  constructor(
    private readonly subjects: ModerationSubjects,
    private readonly comments: CommentRepository,
    private readonly contributions: ContributionRepository,
    private readonly materials: Materials,
    private readonly news: CommentNews,
    private readonly nudges: Nudges,
  ) {}

  onModuleInit(): void {
    this.subjects.register('comment', this);
  }

  async describe(ctx: Ctx, ids: readonly string[]): Promise<SubjectDescription[]> {
    const comments = await this.comments.describe(ctx, ids);
    const threads = [...new Set(comments.map((comment) => comment.threadId))];
    const titles = new Map([
      ...(await this.materials.byIds(ctx, threads)).map(({ materialId, title }) => [materialId, title] as const),
      ...(await this.contributions.byIds(ctx, threads)).map((row) => [row.id, titleOf(row)] as const),
    ]);
    return comments.map(({ id, threadId, body, authorId, institutionId, audienceId }) => ({
      id,
      title: titles.get(threadId) ?? titleOf({ title: null, body }), // where its moderators do not see what it is about
      text: body,
      url: threadUrl(threadId, id),
      authorId,
      institutionId,
      sharedBeyondHome: audienceId === null,
    }));
  }

  async mayNotice(ctx: Ctx, id: string): Promise<boolean> {
    const [comment] = await this.comments.byIds(ctx, [id]);
    return comment?.seen === true && comment.authorId !== null && mayNoticeWords(ctx.viewer, { ...comment, authorId: comment.authorId }) === true;
  }

  async reveal(ctx: Ctx, id: string): Promise<void> {
    const comment = await this.comments.lockForJudging(ctx, id);
    if (comment) await this.comments.stamp(ctx, { ...comment, caseOpen: true });
  }

  async conceal(ctx: Ctx, id: string): Promise<void> {
    const comment = await this.comments.lockForJudging(ctx, id);
    if (comment) await this.comments.stamp(ctx, { ...comment, caseOpen: false });
  }

  async restrict(ctx: Ctx, id: string, statementId: string): Promise<void> {
    await this.judge(ctx, id, 'hidden', (comment) => ({ ...comment, hiddenAt: ctx.now, statementId }));
  }

  async lift(ctx: Ctx, id: string): Promise<void> {
    await this.judge(ctx, id, 'changed', (comment) => ({ ...comment, hiddenAt: null, statementId: null }));
  }

  private async judge(ctx: Ctx, id: string, type: string, judged: (comment: StoredComment) => StoredComment): Promise<void> {
    const comment = await this.comments.lockForJudging(ctx, id);
    if (!comment) return;
    const after = judged(comment);
    const seq = await this.comments.save(ctx, after);
    await this.nudges.send(ctx, { type, kind: 'thread', id: comment.threadId, seq, only: hearersOf(after) });
    await this.news.changed(ctx, comment.threadId, { narrowed: type === 'hidden' });
  }
}
