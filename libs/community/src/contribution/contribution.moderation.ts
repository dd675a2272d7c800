import { ModerationSubjects, type ModerationSubject, type SubjectDescription } from '@deelgenoot/moderation';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { titleOf } from '../audience/ground.ts';
import { threadUrl } from '../audience/places.ts';
import { mayNoticeWords } from '../audience/words.policy.ts';
import { ContributionRepository } from './contribution.repository.ts';
import { ContributionService } from './contribution.service.ts';

/** How tips, reviews and questions are judged. Who may is moderation's to say. */
@Injectable()
export class ContributionModeration implements ModerationSubject, OnModuleInit {
  constructor(
    private readonly subjects: ModerationSubjects,
    private readonly contributions: ContributionRepository,
    private readonly service: ContributionService,
  ) {}

  onModuleInit(): void {
    this.subjects.register('contribution', this);
  }

  async describe(ctx: Ctx, ids: readonly string[]): Promise<SubjectDescription[]> {
    const rows = await this.contributions.describe(ctx, ids);
    return rows.map((row) => ({
      id: row.id,
      title: titleOf(row),
      text: row.body,
      url: threadUrl(row.id),
      authorId: row.authorId,
      institutionId: row.institutionId,
      sharedBeyondHome: row.audienceId === null,
    }));
  }

  async mayNotice(ctx: Ctx, id: string): Promise<boolean> {
    const [row] = await this.contributions.byIds(ctx, [id]);
    return row !== undefined && mayNoticeWords(ctx.viewer, row) === true;
  }

  async reveal(ctx: Ctx, id: string): Promise<void> {
    const row = await this.contributions.lockForJudging(ctx, id);
    if (!row) return;
    await this.contributions.save(ctx, { ...row, caseOpen: true });
    await this.service.changed(ctx, row);
  }

  async conceal(ctx: Ctx, id: string): Promise<void> {
    const row = await this.contributions.lockForJudging(ctx, id);
    if (!row?.caseOpen) return;
    await this.contributions.save(ctx, { ...row, caseOpen: false });
    await this.service.narrowed(ctx, row);
  }

  async restrict(ctx: Ctx, id: string, statementId: string): Promise<void> {
    const row = await this.contributions.lockForJudging(ctx, id);
    if (!row) return;
    await this.contributions.save(ctx, { ...row, hiddenAt: ctx.now, statementId });
    await this.service.narrowed(ctx, row);
  }

  async lift(ctx: Ctx, id: string): Promise<void> {
    const row = await this.contributions.lockForJudging(ctx, id);
    if (!row) return;
    await this.contributions.save(ctx, { ...row, hiddenAt: null, statementId: null });
    await this.service.changed(ctx, row);
  }
}
