import { notFound } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { BULK_REQUEST, distinctIds } from '../consent/bulk.ts';
import { isManager } from '../consent/consent.policy.ts';
import { Consents } from '../consent/consents.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import { KnownSchools } from '../terms/known-schools.ts';
import { membersIn, narrowest, without } from '../terms/scope.ts';
import type { Terms } from '../terms/terms.ts';
import { readTerms, type TermsWish } from '../terms/terms.policy.ts';
import { type Closed, closedByAsking, previewOf } from './preview.policy.ts';

/** What a question closes the moment it is asked, because the school then permits something else than now. */
export interface Closing {
  /** How many of the works are closed to somebody who sees them now. */
  readonly works: number;
  /** How many other schools see at least one of those now; and whether everyone does. */
  readonly before: number;
  readonly publicBefore: boolean;
  /** How many of these schools still see one at once after the question. */
  readonly after: number;
}

/** Which schools would see works, by id. */
export interface AudiencePreview {
  readonly public: boolean;
  readonly schools: readonly string[];
  /** The other member schools beyond home. */
  readonly without: readonly string[];
  /** Null when it closes nothing; a maker's own answer waits for no one else. */
  readonly closing: Closing | null;
}

/** Says what an answer or a question would open, before anyone confirms it. */
@Injectable()
export class AudiencePreviews {
  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly consents: Consents,
    private readonly schools: KnownSchools,
  ) {}

  /**
   * Of all these works together: schools that would see at least one.
   * @throws DomainError NOT_FOUND unless the viewer made each of them or manages its school
   */
  async preview(ctx: Ctx, kind: string, subjectIds: readonly string[], wish: TermsWish): Promise<AudiencePreview> {
    const ids = distinctIds(subjectIds, BULK_REQUEST);
    await this.schools.demand(ctx, wish.scope.schoolIds);
    const subjects = await this.subjects.get(kind).describe(ctx, [...ids]);
    const facts = await this.consents.factsOf(ctx, kind, subjects);
    const knows = subjects.every((subject) => isManager(ctx.viewer, subject) || facts.get(subject.id)!.authors.includes(ctx.viewer.personId ?? ''));
    if (subjects.length < ids.length || !knows) throw notFound();

    const terms = readTerms(wish);
    const today = await this.consents.memberSchools(ctx);
    const previews = subjects.map((subject) => previewOf(ctx.viewer, { ...facts.get(subject.id)!, subject, terms, now: ctx.now }));
    const schools = [...new Set(previews.flatMap((preview) => preview.schools))].sort();
    const homes = new Set(subjects.map(({ institutionId }) => institutionId));
    const asking = subjects.filter((subject) => isManager(ctx.viewer, subject));
    return {
      public: previews.some((preview) => preview.public),
      schools,
      without: today.members.filter((id) => !schools.includes(id) && !homes.has(id)),
      closing: closingOf(asking.map((subject) => closedByAsking(ctx.viewer, { ...facts.get(subject.id)!, kind, subject, terms, now: ctx.now }))),
    };
  }

  /** The schools that these terms by themselves would open works of one school to. */
  async ofTerms(ctx: Ctx, home: string, { scope }: Terms): Promise<AudiencePreview> {
    const today = await this.consents.memberSchools(ctx);
    const reach = without(narrowest([{ scope, roster: today }], today), home);
    const schools = membersIn(reach, today).filter((id) => id !== home);
    return { public: reach.kind === 'public', schools, without: today.members.filter((id) => !schools.includes(id) && id !== home), closing: null };
  }
}

function closingOf(works: readonly (Closed | null)[]): Closing | null {
  const closed = works.filter((work) => work !== null);
  if (closed.length === 0) return null;
  const before = new Set(closed.flatMap((work) => work.before.schools));
  const after = new Set(closed.flatMap((work) => work.before.schools.filter((school) => work.after.schools.includes(school))));
  return { works: closed.length, before: before.size, publicBefore: closed.some((work) => work.before.public), after: after.size };
}
