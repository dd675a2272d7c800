import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { mayAnswer, mayCancel, mayChangeTerms, mayRemind, mayResume, mayWithdraw } from './consent.policy.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';
import type { ConsentAbilitiesType } from './consent.type.ts';

/** What the viewer can do with each consent, for the buttons beside it. */
@Injectable()
export class ConsentAbilities {
  constructor(private readonly consents: ConsentRepository) {}

  async of(ctx: Ctx, consent: ConsentRow): Promise<ConsentAbilitiesType> {
    const { viewer, now } = ctx;
    // Only for one that was stopped does it matter what came after.
    const resume = consent.state === 'withdrawn' && mayResume(viewer, consent, [], now) === true;
    return {
      answer: mayAnswer(viewer, consent, now) === true,
      withdraw: mayWithdraw(viewer, consent) === true,
      narrow: mayChangeTerms(viewer, consent, 'narrower') === true,
      resume: resume && mayResume(viewer, consent, await this.beside(ctx, consent), now) === true,
      remind: mayRemind(viewer, consent, now) === true,
      cancel: mayCancel(viewer, consent) === true,
    };
  }

  private beside(ctx: Ctx, consent: ConsentRow): Promise<ConsentRow[]> {
    return loader(
      ctx,
      'consent.beside',
      () =>
        new DataLoader<ConsentRow, ConsentRow[]>(async (rows) => {
          const all = await this.consents.besideThese(ctx, rows);
          return rows.map((row) =>
            all.filter(({ authorId, subjectKind, subjectId }) => authorId === row.authorId && subjectKind === row.subjectKind && subjectId === row.subjectId),
          );
        }),
    ).load(consent);
  }
}
