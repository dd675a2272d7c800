import { People } from '@deelgenoot/identity';
import { demand, type ErrorCode } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Clearances } from '../clearance/clearances.ts';
import { StandingRules } from '../standing/standing-rules.ts';
import { ConsentSubjects, type SubjectDescription } from '../subject/consent-subjects.ts';
import { KnownSchools } from '../terms/known-schools.ts';
import { mayAgreeTo, readTerms, type TermsWish } from '../terms/terms.policy.ts';
import type { Terms } from '../terms/terms.ts';
import { BULK_REQUEST, distinctIds } from './bulk.ts';
import { ConsentNews } from './consent-news.ts';
import { isManager } from './consent.policy.ts';
import { ConsentWriter } from './consent.writer.ts';
import { Consents } from './consents.ts';
import { Moments } from './moments.ts';
import { planRequest, type RequestPlan } from './request.policy.ts';

/** Why a work, or one of its authors, was not asked. */
export interface RequestFault {
  readonly subjectId: string;
  /** Null when it is about the work as a whole. */
  readonly personId: string | null;
  readonly code: ErrorCode;
  /** From when it may be asked again, where that is known. */
  readonly at: Date | null;
}

export interface RequestReport {
  readonly requested: number;
  readonly grantedByRule: number;
  readonly faults: readonly RequestFault[];
}

/** A manager asks the authors of works. Asking is also the school's own permission for what is asked, where none holds that covers it. */
@Injectable()
export class RequestConsent {
  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly consents: Consents,
    private readonly clearances: Clearances,
    private readonly rules: StandingRules,
    private readonly writer: ConsentWriter,
    private readonly news: ConsentNews,
    private readonly moments: Moments,
    private readonly schools: KnownSchools,
    private readonly people: People,
  ) {}

  /**
   * One question per author and work; at most 500 works. What cannot be asked is told item by item; the rest is asked.
   * @throws DomainError TOO_MANY_ITEMS, or what is wrong with the terms
   */
  async request(ctx: Ctx, kind: string, subjectIds: readonly string[], wish: TermsWish): Promise<RequestReport> {
    const ids = distinctIds(subjectIds, BULK_REQUEST);
    await this.schools.demand(ctx, wish.scope.schoolIds);
    const asked = readTerms(wish);
    demand(mayAgreeTo(asked, { today: await this.consents.memberSchools(ctx), home: '', now: ctx.now, confirmed: wish.confirmCreativeCommons }));

    const subjects = await this.lockManaged(ctx, kind, ids);
    const plans = await this.plan(ctx, kind, ids, subjects, asked);
    const cleared = [...plans].filter(([, { clears }]) => clears).map(([id]) => subjects.get(id)!);
    const changes = [...plans.values()].flatMap((plan) => plan.changes);
    const clearances = cleared.map(({ id, institutionId }) => ({ subjectId: id, institutionId, scope: asked.scope, until: asked.until }));
    await this.clearances.give(ctx, kind, clearances);
    await this.writer.save(ctx, changes);
    const stamped = cleared.map(({ id }) => ({ subjectKind: kind, subjectId: id }));
    await this.subjects.restamp(ctx, stamped);

    const questions = changes.filter(({ type }) => type === 'REQUEST').map(({ row }) => row);
    await this.news.asked(ctx, questions);
    return {
      requested: questions.length,
      grantedByRule: changes.filter(({ type }) => type === 'GRANT').length,
      faults: [...plans].flatMap(([id, plan]) => faultsOf(id, plan)),
    };
  }

  /** Of these, the ones whose school the viewer manages; the rest is to them as if it were not there. */
  private async lockManaged(ctx: Ctx, kind: string, ids: readonly string[]): Promise<Map<string, SubjectDescription>> {
    const described = await this.subjects.get(kind).describe(ctx, [...ids]);
    const managed = new Map(described.filter((subject) => isManager(ctx.viewer, subject)).map((subject) => [subject.id, subject]));
    await this.consents.lock(ctx, kind, [...managed.keys()]);
    return managed;
  }

  private async plan(
    ctx: Ctx,
    kind: string,
    ids: readonly string[],
    subjects: ReadonlyMap<string, SubjectDescription>,
    asked: Terms,
  ): Promise<Map<string, RequestPlan>> {
    const facts = await this.consents.factsOf(ctx, kind, [...subjects.values()]);
    const homes = [...subjects.values()].map(({ institutionId }) => institutionId);
    const rules = await this.rules.ofInstitutions(ctx, homes);
    const moment = await this.moments.now(ctx);
    const left = await this.people.erased(
      ctx,
      [...facts.values()].flatMap(({ authors }) => authors),
    );
    const planOf = (id: string): RequestPlan => {
      const { authors = [], contributions = [], answers = [], clearance = null } = facts.get(id) ?? {};
      return planRequest(ctx.viewer, { ...moment, kind, asked, subject: subjects.get(id), authors, contributions, answers, clearance, rules, left });
    };
    return new Map(ids.map((id) => [id, planOf(id)]));
  }
}

const faultsOf = (subjectId: string, { refused }: RequestPlan): RequestFault[] =>
  refused.map(({ personId, refusal: { code, details } }) => ({
    subjectId,
    personId,
    code,
    at: typeof details?.['at'] === 'string' ? new Date(details['at']) : null,
  }));
