import { type Ctx, loader } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { isActive } from '../sharing/active-answer.policy.ts';
import { ConsentRepository } from './consent.repository.ts';
import type { ConsentRow } from './consent.ts';

/** What else an author said of the same work. */
@Injectable()
export class Beside {
  constructor(private readonly consents: ConsentRepository) {}

  /** Every record of this author for this work, itself included, in no particular order. Batched per request. */
  of(ctx: Ctx, consent: ConsentRow): Promise<ConsentRow[]> {
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

  /** The yes that holds while this question waits; a no leaves it as it is. Null for what is no question. */
  async earlierYes(ctx: Ctx, consent: ConsentRow): Promise<ConsentRow | null> {
    if (consent.state !== 'requested') return null;
    return (await this.of(ctx, consent)).find((one) => isActive(one, ctx.now)) ?? null;
  }
}
