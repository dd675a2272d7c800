import { demand, DomainError } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { decideWithdrawals, type Moment } from '../consent/answer.policy.ts';
import type { Change } from '../consent/change.ts';
import { ConsentNews } from '../consent/consent-news.ts';
import { ConsentRepository } from '../consent/consent.repository.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { ConsentWriter } from '../consent/consent.writer.ts';
import { Moments } from '../consent/moments.ts';
import { Contributions } from '../contribution/contributions.ts';
import { hashOf } from '../ledger/canonical.ts';
import { Ledger } from '../ledger/ledger.ts';
import { type AudiencePreview, AudiencePreviews } from '../sharing/audience-preview.ts';
import { KnownSchools } from '../terms/known-schools.ts';
import { Rosters } from '../terms/rosters.ts';
import { mayAgreeTo, readTerms, type TermsWish } from '../terms/terms.policy.ts';
import { ConsentTexts } from '../text/consent-texts.ts';
import { basisOf, decideByNewRule, decideByOldRule, mayMakeRule, RULE, ruleEnded } from './standing.policy.ts';
import { type OwnRule, StandingRules, type StoppedRule } from './standing-rules.ts';

/** An author says in advance what holds for all they make for a school, changes that, stops it, and takes that back. */
@Injectable()
export class KeepRules {
  constructor(
    private readonly rules: StandingRules,
    private readonly consents: ConsentRepository,
    private readonly contributions: Contributions,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
    private readonly moments: Moments,
    private readonly schools: KnownSchools,
    private readonly texts: ConsentTexts,
    private readonly rosters: Rosters,
    private readonly previews: AudiencePreviews,
    private readonly ledger: Ledger,
  ) {}

  mine(ctx: Ctx): Promise<OwnRule[]> {
    return this.rules.mine(ctx);
  }

  stopped(ctx: Ctx): Promise<StoppedRule[]> {
    return this.rules.stopped(ctx);
  }

  /**
   * From now on this answers what is asked, and what an earlier rule answered follows at once.
   * @throws DomainError NOT_ALLOWED, SUSPENDED, or what is wrong with the terms
   */
  async set(ctx: Ctx, institutionId: string, wish: TermsWish): Promise<OwnRule> {
    await this.mayMake(ctx, institutionId);
    await this.schools.demand(ctx, wish.scope.schoolIds);
    const terms = readTerms(wish);
    const moment = await this.moments.now(ctx);
    demand(mayAgreeTo(terms, { today: moment.today, home: institutionId, now: ctx.now, confirmed: wish.confirmCreativeCommons }));

    const rows = await this.endedBy(ctx, institutionId);
    const id = (await this.rules.set(ctx, institutionId, terms))!;
    await this.writeDown(ctx, { id, terms }, moment);
    await this.follow(ctx, decideByNewRule(rows, { id, terms }, moment), 'consent-changed');
    return this.own(ctx, id);
  }

  /**
   * Ends the rule. What it answered stays, unless that is to stop too. Always, also for someone who is suspended. Needs no second question,
   * because `resume` takes it back.
   * @returns how many works are shared no longer
   */
  async end(ctx: Ctx, institutionId: string, withdraw: boolean): Promise<number> {
    const rows = await this.endedBy(ctx, institutionId);
    await this.rules.set(ctx, institutionId, null);
    const changes = withdraw ? decideWithdrawals(ctx.viewer, rows, ctx.now) : [];
    await this.follow(ctx, changes, 'consent-withdrawn');
    return changes.length;
  }

  /**
   * Takes a stop of the last day back: the rule holds as it did, and so does what stopped with it.
   * @throws DomainError CONSENT_STATE when it was too long ago or another rule took its place; or as `set`
   */
  async resume(ctx: Ctx, institutionId: string): Promise<OwnRule> {
    await this.mayMake(ctx, institutionId);
    const rule = (await this.rules.stopped(ctx)).find((one) => one.institutionId === institutionId);
    if (!rule) throw new DomainError('CONFLICT', 'CONSENT_STATE');
    const moment = await this.moments.now(ctx);
    demand(mayAgreeTo(rule.terms, { today: moment.today, home: institutionId, now: ctx.now, confirmed: true }));

    const rows = await this.consents.lock(ctx, await this.consents.idsByBasis(ctx, rule.authorId, basisOf(rule.id), rule.endedAt));
    await this.rules.resume(ctx, rule);
    await this.writeDown(ctx, rule, moment);
    await this.follow(ctx, decideByOldRule(ctx.viewer, rows, await this.consents.besideThese(ctx, rows), moment), 'consent-answered');
    return this.own(ctx, rule.id);
  }

  /** Which schools a rule would open works of this school to. @throws DomainError as `set` */
  async preview(ctx: Ctx, institutionId: string, wish: TermsWish): Promise<AudiencePreview> {
    await this.mayMake(ctx, institutionId);
    await this.schools.demand(ctx, wish.scope.schoolIds);
    return this.previews.ofTerms(ctx, institutionId, readTerms(wish));
  }

  private async mayMake(ctx: Ctx, institutionId: string): Promise<void> {
    demand(mayMakeRule(ctx.viewer, institutionId, await this.contributions.hasMadeFor(ctx, institutionId)));
  }

  /** What stands by the rule that holds, locked; its end is written down. */
  private async endedBy(ctx: Ctx, institutionId: string): Promise<ConsentRow[]> {
    const old = (await this.rules.mine(ctx)).find((rule) => rule.institutionId === institutionId);
    if (!old) return [];
    const rows = await this.consents.lock(ctx, await this.consents.idsByBasis(ctx, old.authorId, basisOf(old.id)));
    await this.ledger.append(ctx, [ruleEnded(old)]);
    return rows.filter(({ state }) => state === 'granted');
  }

  private async own(ctx: Ctx, id: string): Promise<OwnRule> {
    return (await this.rules.mine(ctx)).find((rule) => rule.id === id)!;
  }

  /** That the viewer's rule holds from now on. */
  private async writeDown(ctx: Ctx, { id, terms }: Pick<OwnRule, 'id' | 'terms'>, { today }: Moment): Promise<void> {
    await this.rosters.keep(ctx, today); // or nobody could tell later which schools its hash speaks of
    const { sha256: text } = await this.texts.newest(ctx, ctx.locale);
    await this.ledger.append(ctx, [
      { subject: { kind: RULE, id }, type: 'RULE_SET', record: id, authorId: ctx.viewer.personId!, terms: hashOf({ terms, roster: today.sha256 }), text },
    ]);
  }

  private async follow(ctx: Ctx, changes: readonly Change[], kind: 'consent-answered' | 'consent-changed' | 'consent-withdrawn'): Promise<void> {
    await this.writer.save(ctx, changes);
    await this.news.toManagers(
      ctx,
      kind,
      changes.filter(({ type }) => type === 'GRANT' || type === 'WITHDRAW').map(({ row }) => row),
    );
  }
}
