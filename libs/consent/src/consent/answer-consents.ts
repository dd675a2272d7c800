import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { KnownSchools } from '../terms/known-schools.ts';
import { type AnswerWish, decideAnswers } from './answer.policy.ts';
import { distinctIds } from './bulk.ts';
import { ConsentNews } from './consent-news.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';
import { ConsentWriter } from './consent.writer.ts';
import { Moments } from './moments.ts';

/** An author says yes, yes on other terms, or no. */
@Injectable()
export class AnswerConsents {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
    private readonly moments: Moments,
    private readonly schools: KnownSchools,
  ) {}

  /**
   * All of them or none; at most 50.
   * @returns the records as they are now, in the order of the answers
   * @throws DomainError CONSENT_STATE when one was answered already, CONSENT_NOT_YOURS, NOT_FOUND, or what is wrong with
   * the terms
   */
  async answer(ctx: Ctx, answers: readonly AnswerWish[]): Promise<ConsentRow[]> {
    const ids = distinctIds(answers.map(({ consentId }) => consentId));
    await this.schools.demand(
      ctx,
      answers.flatMap(({ terms }) => terms?.scope.schoolIds ?? []),
    );
    const rows = await this.consents.lock(ctx, ids);
    const standing = await this.consents.grantedBeside(ctx, rows);
    const changes = decideAnswers(ctx.viewer, rows, answers, standing, await this.moments.now(ctx));
    await this.writer.save(ctx, changes);
    const answered = ids.map((id) => changes.find(({ row }) => row.id === id)!.row);
    await this.news.settled(ctx, answered);
    await this.news.toManagers(ctx, 'consent-answered', answered);
    return answered;
  }
}
