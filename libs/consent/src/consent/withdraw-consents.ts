import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { decideWithdrawals } from './answer.policy.ts';
import { distinctIds } from './bulk.ts';
import { ConsentNews } from './consent-news.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentWriter } from './consent.writer.ts';

/** An author takes their yes back. When this returns, the works are closed to other schools. */
@Injectable()
export class WithdrawConsents {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
  ) {}

  /**
   * All of them or none; at most 50.
   * @throws DomainError CONSENT_STATE, CONSENT_NOT_YOURS, NOT_FOUND
   */
  async withdraw(ctx: Ctx, consentIds: readonly string[]): Promise<ConsentRow[]> {
    const rows = await this.consents.lock(ctx, distinctIds(consentIds));
    const changes = decideWithdrawals(ctx.viewer, rows, ctx.now);
    await this.writer.save(ctx, changes);
    const withdrawn = changes.map(({ row }) => row);
    await this.news.toManagers(ctx, 'consent-withdrawn', withdrawn);
    return withdrawn;
  }
}
