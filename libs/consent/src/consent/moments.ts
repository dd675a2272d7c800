import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ConsentTexts } from '../text/consent-texts.ts';
import { Rosters } from '../terms/rosters.ts';
import type { Moment } from './answer.policy.ts';

/** What every answer is fixed to: the hour, the schools that take part, and the text that explains it. */
@Injectable()
export class Moments {
  constructor(
    private readonly rosters: Rosters,
    private readonly texts: ConsentTexts,
  ) {}

  async now(ctx: Ctx): Promise<Moment> {
    return { now: ctx.now, today: await this.rosters.today(ctx), textVersion: (await this.texts.newest(ctx, ctx.locale)).version };
  }
}
