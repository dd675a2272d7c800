import { type ErasureChoice, type PersonalData, PersonalDataOwners, type PersonRow } from '@deelgenoot/identity';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConsentNews } from '../consent/consent-news.ts';
import { ConsentRepository } from '../consent/consent.repository.ts';
import { ConsentWriter } from '../consent/consent.writer.ts';
import { groupBy } from '../group-by.ts';
import type { ChainSubject } from '../ledger/event.ts';
import { Ledger } from '../ledger/ledger.ts';
import { PersonKeys } from '../ledger/person-keys.ts';
import { ruleEnded } from '../standing/standing.policy.ts';
import { StandingRules } from '../standing/standing-rules.ts';
import { decideErasure } from './erasure.policy.ts';

/** An author erases their account: what they share stops, or goes on without their name, and the ledger no longer knows them. */
@Injectable()
export class EraseAuthor implements PersonalData, OnModuleInit {
  readonly kind = 'consent';
  readonly choices: readonly ErasureChoice[] = ['delete', 'anonymise'];

  constructor(
    private readonly owners: PersonalDataOwners,
    private readonly consents: ConsentRepository,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
    private readonly keys: PersonKeys,
    private readonly ledger: Ledger,
    private readonly rules: StandingRules,
  ) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  /** The yeses that stand. */
  async count(ctx: Ctx, personId: string): Promise<number> {
    return (await this.consents.ofAuthor(ctx, personId)).filter(({ state }) => state === 'granted').length;
  }

  async erase(ctx: Ctx, { id }: PersonRow, choice: ErasureChoice): Promise<void> {
    await this.lockWorks(ctx, id);
    const rows = (await this.consents.ofAuthor(ctx, id)).filter(({ state }) => state === 'requested' || state === 'granted');
    const rules = await this.rules.endAll(ctx, id);
    await this.ledger.append(
      ctx,
      rules.map((rule) => ruleEnded({ id: rule, authorId: id })),
    );
    const changes = decideErasure(rows, choice, ctx.now);
    await this.writer.save(ctx, changes);
    const of = (type: string) => changes.filter((change) => change.type === type).map(({ row }) => row);
    await this.news.settled(ctx, of('CANCEL'));
    await this.news.toManagers(ctx, 'consent-withdrawn', of('WITHDRAW'));
  }

  /** Whatever they are asked about, or could be: nobody makes a new yes of theirs between what is read and what is written. */
  private async lockWorks(ctx: Ctx, personId: string): Promise<void> {
    const works = await ctx.db.query<ChainSubject[]>(
      `SELECT subject_kind AS kind, subject_id AS id FROM consent.contribution WHERE person_id = $1 AND ended_at IS NULL
       UNION SELECT subject_kind, subject_id FROM consent.consent WHERE author_id = $1`,
      [personId],
    );
    for (const [kind, of] of [...groupBy(works, (work) => work.kind)].sort())
      await this.ledger.lock(
        ctx,
        kind,
        of.map(({ id }) => id),
      );
  }

  /** Last, because all that went before is still their doing: without the key nobody can tell any more whose. */
  async forget(ctx: Ctx, { id }: PersonRow): Promise<void> {
    await ctx.db.query('DELETE FROM consent.answer_link WHERE person_id = $1', [id]);
    await ctx.db.query('DELETE FROM consent.leave_question WHERE person_id = $1', [id]);
    await this.keys.forget(ctx, id);
  }
}
