import { type ErasureChoice, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommentNews } from '../comment/comment-news.ts';
import { CommentRepository, type StoredComment } from '../comment/comment.repository.ts';
import { ContributionRepository, type ContributionRow } from '../contribution/contribution.repository.ts';
import { ContributionService } from '../contribution/contribution.service.ts';
import { ContributionKind } from '../contribution/contribution.type.ts';
import type { ContributionKindValue } from '../contribution/contribution.entity.ts';
import { ThreadRepository } from '../thread/thread.repository.ts';
import { fateOf, WIPED } from './words-erasure.policy.ts';

const CHOICES: readonly ErasureChoice[] = ['anonymise', 'keep', 'delete'];

/** Someone leaves: their words go, or stay without them. Whoever reads along sees it at once. */
@Injectable()
export class EraseWords implements OnModuleInit {
  constructor(
    private readonly owners: PersonalDataOwners,
    private readonly contributions: ContributionRepository,
    private readonly service: ContributionService,
    private readonly comments: CommentRepository,
    private readonly news: CommentNews,
    private readonly threads: ThreadRepository,
    private readonly nudges: Nudges,
  ) {}

  onModuleInit(): void {
    for (const kind of Object.values(ContributionKind))
      this.owners.register({
        kind,
        choices: CHOICES,
        count: (ctx, id) => this.contributions.countBy(ctx, id, kind),
        erase: (ctx, person, choice) => this.eraseContributions(ctx, person, kind, choice),
      });
    this.owners.register({
      kind: 'comment',
      choices: CHOICES,
      count: (ctx, id) => this.comments.countBy(ctx, id),
      erase: (ctx, person, choice) => this.eraseComments(ctx, person, choice),
    });
    this.owners.register({
      kind: 'reaction',
      choices: [],
      erase: async (ctx, { id }) => void (await ctx.db.query('DELETE FROM community.reaction WHERE person_id = $1', [id])),
    });
  }

  private async eraseContributions(ctx: Ctx, person: PersonRow, kind: ContributionKindValue, choice: ErasureChoice): Promise<void> {
    const rows = await this.contributions.lockAllOf(ctx, person.id, kind);
    for (const row of rows) {
      const fate = fateOf(choice, { answered: row.answered, gone: row.deletedAt !== null });
      const changed = await this.changedTo(ctx, person, row, fate);
      await this.contributions.save(ctx, changed);
      if (row.deletedAt !== null) continue;
      if (fate === 'removed') await this.service.narrowed(ctx, changed);
      else {
        await this.service.changed(ctx, changed);
        const seq = await this.threads.nextSeq(ctx, row.id);
        if (seq !== null) await this.nudges.send(ctx, { type: 'changed', kind: 'thread', id: row.id, seq });
      }
    }
  }

  private async changedTo(ctx: Ctx, person: PersonRow, { answered: _, ...row }: ContributionRow & { answered: boolean }, fate: ReturnType<typeof fateOf>) {
    const judged = row.caseOpen || row.hiddenAt !== null;
    const title = row.title && (await this.without(ctx, person, row.title));
    const body = await this.without(ctx, person, row.body);
    switch (fate) {
      case 'removed':
        return { ...row, ...(judged ? { title, body } : { title: null, body: '', aspects: {} }), deletedAt: ctx.now };
      case 'wiped':
        return { ...row, ...(judged ? { title, body } : { title: null, body: WIPED, aspects: {} }), authorId: newId() };
      case 'nameless':
        return { ...row, title, body, authorId: newId() };
      case 'redacted':
        return { ...row, title, body };
    }
  }

  private async eraseComments(ctx: Ctx, person: PersonRow, choice: ErasureChoice): Promise<void> {
    const threads = new Set<string>();
    for (const comment of await this.comments.lockAllOf(ctx, person.id)) {
      const seq = await this.comments.save(ctx, await this.commentAfter(ctx, person, comment, choice));
      await this.nudges.send(ctx, { type: 'changed', kind: 'thread', id: comment.threadId, seq });
      threads.add(comment.threadId);
    }
    for (const id of threads) await this.news.changed(ctx, id, { narrowed: choice === 'delete' });
  }

  private async commentAfter(ctx: Ctx, person: PersonRow, comment: StoredComment, choice: ErasureChoice): Promise<StoredComment> {
    const body = await this.without(ctx, person, comment.body);
    if (comment.deletedAt !== null || choice === 'keep') return { ...comment, body };
    if (choice === 'anonymise') return { ...comment, body, authorId: newId(), institutionId: null };
    return { ...comment, body: comment.caseOpen || comment.hiddenAt ? body : '', deletedAt: ctx.now };
  }

  /** Someone's own words without their own name and address. */
  private async without(ctx: Ctx, { name, email }: PersonRow, words: string): Promise<string> {
    const [row] = await ctx.db.query<{ words: string }[]>('SELECT identity.without($1, $2, $3) AS words', [words, name, email]);
    return row!.words;
  }
}
