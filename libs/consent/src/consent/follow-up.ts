import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { BULK_REQUEST, distinctIds } from './bulk.ts';
import { ConsentNews } from './consent-news.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentWriter } from './consent.writer.ts';
import { decideCancellations, decideReminders } from './follow-up.policy.ts';

/** What a manager can still do about a question that waits: remind, at most weekly, or take it back. */
@Injectable()
export class FollowUp {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
  ) {}

  /**
   * All of them or none.
   * @returns how many questions their authors were reminded of
   * @throws DomainError REMINDER_TOO_SOON with the instant from which it may, CONSENT_STATE, NOT_FOUND
   */
  async remind(ctx: Ctx, consentIds: readonly string[]): Promise<number> {
    const rows = await this.consents.lock(ctx, distinctIds(consentIds, BULK_REQUEST));
    const changes = decideReminders(ctx.viewer, rows, ctx.now);
    await this.writer.save(ctx, changes);
    await this.news.asked(ctx, rows, 'consent-reminder');
    return changes.length;
  }

  /**
   * All of them or none.
   * @throws DomainError CONSENT_STATE, NOT_FOUND
   */
  async cancel(ctx: Ctx, consentIds: readonly string[]): Promise<ConsentRow[]> {
    const rows = await this.consents.lock(ctx, distinctIds(consentIds, BULK_REQUEST));
    const changes = decideCancellations(ctx.viewer, rows, ctx.now);
    await this.writer.save(ctx, changes);
    await this.news.settled(ctx, rows);
    return changes.map(({ row }) => row);
  }
}
