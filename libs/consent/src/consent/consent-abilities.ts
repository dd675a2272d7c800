import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Beside } from './beside.ts';
import { mayAnswer, mayCancel, mayChangeTerms, mayRemind, mayResume, mayWithdraw } from './consent.policy.ts';
import type { ConsentRow } from './consent.ts';
import type { ConsentAbilitiesType } from './consent.type.ts';

/** What the viewer can do with each consent, for the buttons beside it. */
@Injectable()
export class ConsentAbilities {
  constructor(private readonly beside: Beside) {}

  async of(ctx: Ctx, consent: ConsentRow): Promise<ConsentAbilitiesType> {
    const { viewer, now } = ctx;
    // Only for one that was stopped does it matter what came after.
    const resume = consent.state === 'withdrawn' && mayResume(viewer, consent, [], now) === true;
    return {
      answer: mayAnswer(viewer, consent, now) === true,
      withdraw: mayWithdraw(viewer, consent) === true,
      narrow: mayChangeTerms(viewer, consent, 'narrower') === true,
      resume: resume && mayResume(viewer, consent, await this.beside.of(ctx, consent), now) === true,
      remind: mayRemind(viewer, consent, now) === true,
      cancel: mayCancel(viewer, consent) === true,
    };
  }
}
