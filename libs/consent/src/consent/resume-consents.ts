import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { decideResumptions } from './answer.policy.ts';
import { distinctIds } from './bulk.ts';
import { ConsentNews } from './consent-news.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentWriter } from './consent.writer.ts';
import { Moments } from './moments.ts';

/** An author takes a stop back. Stopping needs no second question, because of this; the ledger shows both. */
@Injectable()
export class ResumeConsents {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
    private readonly moments: Moments,
  ) {}

  /**
   * All of them or none; at most 50.
   * @param consentIds records that the author withdrew within the last day
   * @returns the new records, in the order of the ids
   * @throws DomainError CONSENT_STATE when it was too long ago or something came after it, CONSENT_NOT_YOURS, NOT_FOUND, SUSPENDED
   */
  async resume(ctx: Ctx, consentIds: readonly string[]): Promise<ConsentRow[]> {
    const rows = await this.consents.lock(ctx, distinctIds(consentIds));
    const history = await this.consents.besideThese(ctx, rows);
    const changes = decideResumptions(ctx.viewer, rows, history, await this.moments.now(ctx));
    await this.writer.save(ctx, changes);
    const given = changes.map(({ row }) => row);
    await this.news.toManagers(ctx, 'consent-answered', given);
    return given;
  }
}
