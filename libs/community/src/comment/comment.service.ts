import { isMemberOf, type Viewer } from '@deelgenoot/access';
import { Traces } from '@deelgenoot/catalog';
import { allOf, demand, DomainError, invalid, isId, LIMITS, newId, notFound, requireText } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable } from '@nestjs/common';
import { audienceAtWriting, hearersOf } from '../audience/audience.policy.ts';
import { Grounds } from '../audience/ground.ts';
import { mayDeleteWords, mayEditWords } from '../audience/words.policy.ts';
import { Threads } from '../thread/thread.loader.ts';
import { ThreadModeration } from '../thread/thread.moderation.ts';
import { isOpen, mayCommentIn, mayReplyTo } from '../thread/thread.policy.ts';
import { CommentNews } from './comment-news.ts';
import { CommentRepository, type CommentRow, type StoredComment } from './comment.repository.ts';

export interface Post {
  readonly threadId: string;
  readonly parentId?: string | null;
  readonly body: string;
  /** Chosen by the sender: sent again, it is the same comment. */
  readonly clientId?: string | null;
}

/** What people say in threads. Load, may they, change, save, say so. */
@Injectable()
export class CommentService {
  constructor(
    private readonly comments: CommentRepository,
    private readonly threads: Threads,
    private readonly moderation: ThreadModeration,
    private readonly grounds: Grounds,
    private readonly news: CommentNews,
    private readonly nudges: Nudges,
    private readonly traces: Traces,
  ) {}

  /**
   * Writes a comment, or a reply to one.
   * @throws DomainError NOT_FOUND, THREAD_LOCKED, REPLY_DEPTH, COMMENT_REMOVED (the parent is gone)
   */
  async post(ctx: Ctx, { threadId, parentId, body, clientId }: Post): Promise<CommentRow> {
    if (clientId != null && !isId(clientId)) throw invalid('INVALID_INPUT', { fields: ['clientId'] });
    const subject = await this.grounds.ofThread(ctx, threadId);
    const parent = parentId == null ? null : await this.parent(ctx, threadId, parentId);
    const published = subject.kind === 'contribution' || subject.material?.status === 'published';
    const thread = { locked: false, moderates: false, published }; // whether it is locked shows when writing
    demand(parent ? mayReplyTo(ctx.viewer, thread, parent) : mayCommentIn(ctx.viewer, thread));
    const answered = parent ? parent.audienceId : subject.contribution?.audienceId;
    // Words for everyone who sees the work are answered for them too, also by who reads a newer version that is still at home.
    const sharedBeyondHome = subject.ground.sharedBeyondHome || (answered === null && (await this.grounds.goesBeyondHome(ctx, subject)));
    const audienceId = audienceAtWriting({ ...subject.ground, sharedBeyondHome, audienceId: parent?.audienceId ?? subject.ground.audienceId }, null);
    const comment = {
      id: newId(),
      parentId: parent?.id ?? null,
      body: requireText(body, 'body', LIMITS.body),
      authorId: ctx.viewer.personId as string,
      institutionId: schoolOf(ctx.viewer, [audienceId, subject.ground.institutionId]),
      audienceId,
      clientId: clientId ?? null,
    };
    const recipients = await this.news.recipients(ctx, threadId, subject, comment, parent?.authorId ?? null); // before the thread's lock is taken
    const place = { id: threadId, subjectKind: subject.kind, subjectId: threadId };
    const moderates = await this.moderation.mayLock(ctx, { id: threadId, locked: true });
    const seq = await this.comments.insert(ctx, place, comment, { alsoLocked: moderates });
    if (seq === null) return this.notWritten(ctx, comment.authorId, comment.clientId);
    await this.news.posted(ctx, threadId, subject, comment, recipients);
    if (subject.material) await this.traces.spoken(ctx, subject.material.id);
    return { ...comment, threadId, position: seq, seq, createdAt: ctx.now, editedAt: null, deletedAt: null, hiddenAt: null, statementId: null, seen: true };
  }

  /** Changes one's own words; readers see that they were edited. */
  async edit(ctx: Ctx, id: string, body: string): Promise<CommentRow> {
    const comment = await this.comments.lock(ctx, id);
    const thread = await this.threads.get(ctx, comment.threadId); // who no longer sees what it is about can still delete, not speak on
    demand(allOf(mayEditWords(ctx.viewer, comment), isOpen(await this.threads.facts(ctx, thread))));
    return this.save(ctx, { ...comment, body: requireText(body, 'body', LIMITS.body), editedAt: ctx.now });
  }

  /** Takes one's own words back; their place in the thread stays. The text goes, unless there is a case to judge about it. */
  async delete(ctx: Ctx, id: string): Promise<CommentRow> {
    const comment = await this.comments.lock(ctx, id);
    demand(mayDeleteWords(ctx.viewer, comment));
    return this.save(ctx, { ...comment, body: comment.caseOpen || comment.hiddenAt ? comment.body : '', deletedAt: ctx.now });
  }

  private async save(ctx: Ctx, comment: StoredComment): Promise<CommentRow> {
    const seq = await this.comments.save(ctx, comment);
    await this.nudges.send(ctx, { type: 'changed', kind: 'thread', id: comment.threadId, seq, only: hearersOf(comment) });
    await this.news.changed(ctx, comment.threadId, { narrowed: comment.deletedAt !== null });
    return comment.deletedAt
      ? { ...comment, seq, seen: false, body: null, authorId: null, institutionId: null, audienceId: null, editedAt: null, statementId: null }
      : { ...comment, seq, seen: true };
  }

  private async parent(ctx: Ctx, threadId: string, parentId: string): Promise<CommentRow> {
    const [parent] = await this.comments.byIds(ctx, [parentId]);
    if (!parent || parent.threadId !== threadId) throw notFound();
    return parent;
  }

  /** The same comment was sent before, or the thread is locked. */
  private async notWritten(ctx: Ctx, authorId: string, clientId: string | null): Promise<CommentRow> {
    const first = clientId === null ? null : await this.comments.byClientId(ctx, authorId, clientId);
    const [row] = first ? await this.comments.byIds(ctx, [first.id]) : [];
    if (row) return row;
    throw new DomainError('CONFLICT', 'THREAD_LOCKED');
  }
}

/** In the name of which school: the first of these that the writer belongs to, else their first, else none. */
function schoolOf(viewer: Viewer, preferred: readonly (string | null | undefined)[]): string | null {
  const mine = viewer.memberships.map((m) => m.institutionId).filter((id) => isMemberOf(viewer, id));
  return preferred.find((id) => id != null && mine.includes(id)) ?? mine[0] ?? null;
}
