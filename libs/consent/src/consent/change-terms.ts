import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { KnownSchools } from '../terms/known-schools.ts';
import type { TermsWish } from '../terms/terms.policy.ts';
import { decideNewTerms } from './answer.policy.ts';
import { ConsentNews } from './consent-news.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentWriter } from './consent.writer.ts';
import { Moments } from './moments.ts';

/** An author changes what they agreed to. Narrower or wider, it holds at once. */
@Injectable()
export class ChangeTerms {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
    private readonly moments: Moments,
    private readonly schools: KnownSchools,
  ) {}

  /**
   * @returns the new record, which takes the place of the old
   * @throws DomainError CONSENT_STATE, CONSENT_NOT_YOURS, NOT_FOUND, or what is wrong with the terms
   */
  async change(ctx: Ctx, consentId: string, wish: TermsWish): Promise<ConsentRow> {
    await this.schools.demand(ctx, wish.scope.schoolIds);
    const [old] = await this.consents.lock(ctx, [consentId]);
    const changes = decideNewTerms(ctx.viewer, old!, wish, await this.moments.now(ctx));
    await this.writer.save(ctx, changes);
    const changed = changes.at(-1)!.row;
    await this.news.toManagers(ctx, 'consent-changed', [changed]);
    return changed;
  }
}
