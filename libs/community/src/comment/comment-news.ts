import { Contributions } from '@deelgenoot/consent';
import { MATERIAL } from '@deelgenoot/catalog';
import { Notifications } from '@deelgenoot/notifications';
import type { Ctx } from '@deelgenoot/platform';
import { SearchIndex } from '@deelgenoot/search';
import { Injectable } from '@nestjs/common';
import { wordsVisibility } from '../audience/audience.policy.ts';
import type { Subject } from '../audience/ground.ts';
import { threadUrl } from '../audience/places.ts';
import { Readers } from '../audience/readers.ts';
import { ContributionRepository } from '../contribution/contribution.repository.ts';
import type { NewComment } from './comment.repository.ts';

/** Person ids, each with the kind of news that it is to them. */
export type Recipients = ReadonlyMap<string, string>;

/** Says so when something was said: to the people it concerns, and to the index. */
@Injectable()
export class CommentNews {
  constructor(
    private readonly notifications: Notifications,
    private readonly makers: Contributions,
    private readonly contributions: ContributionRepository,
    private readonly readers: Readers,
    private readonly index: SearchIndex,
  ) {}

  /**
   * Whom a comment concerns, and as what: whose comment it replies to, who asked or wrote what the thread is about, the
   * makers of the work. Only those who may see it.
   */
  async recipients(ctx: Ctx, threadId: string, { contribution, material }: Subject, comment: NewComment, parentAuthorId: string | null): Promise<Recipients> {
    const makerIds = contribution || !material ? [] : ((await this.makers.authorsOf(ctx, MATERIAL, [material.materialId])).get(material.materialId) ?? []);
    const kinds = new Map<string, string>(makerIds.map((id) => [id, 'comment']));
    if (contribution) kinds.set(contribution.authorId, contribution.kind === 'question' ? 'answer' : 'comment');
    if (parentAuthorId) kinds.set(parentAuthorId, 'reply');
    const audience = wordsVisibility({ ...comment, hiddenAt: null, deletedAt: null, caseOpen: false });
    const makers = makerIds.filter((id) => kinds.get(id) === 'comment'); // they see their own work whatever becomes of it
    const others = [...kinds.keys()].filter((id) => !makers.includes(id));
    const readers = [...(await this.readers.among(ctx, makers, audience, null)), ...(await this.readers.among(ctx, others, audience, threadId))];
    return new Map(readers.sort().map((id) => [id, kinds.get(id) as string])); // in one order, so that two writers never wait for each other
  }

  async posted(ctx: Ctx, threadId: string, subject: Subject, comment: NewComment, recipients: Recipients): Promise<void> {
    for (const [id, kind] of recipients) {
      const key = kind === 'reply' ? `reply:${comment.parentId}` : `thread:${threadId}`;
      await this.notifications.tell(ctx, id, {
        kind,
        title: subject.title,
        url: threadUrl(threadId, comment.id),
        key,
        details: { threadId, commentId: comment.id },
      });
    }
    if (subject.contribution) await this.index.changed(ctx, subject.contribution.kind, [subject.contribution.id]);
  }

  /** What was said in this thread is no longer what it was; answers are found as parts of their question. */
  async changed(ctx: Ctx, threadId: string, { narrowed }: { narrowed: boolean }): Promise<void> {
    const [contribution] = await this.contributions.describe(ctx, [threadId]);
    if (!contribution) return;
    if (narrowed) await this.index.narrowed(ctx, contribution.kind, [contribution.id]);
    else await this.index.changed(ctx, contribution.kind, [contribution.id]);
  }
}
