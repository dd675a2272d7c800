import type { Viewer } from '@deelgenoot/access';
import { allOf, type Refusal, refuse } from '@deelgenoot/kernel';
import type { Clearance } from '../clearance/clearance.ts';
import { basisOf, ruleAnswers, type StandingRule } from '../standing/standing.policy.ts';
import type { SubjectDescription } from '../subject/consent-subjects.ts';
import { scopeWithin } from '../terms/scope.ts';
import { mayAgreeTo } from '../terms/terms.policy.ts';
import type { Terms } from '../terms/terms.ts';
import { anewSince, type Contribution } from '../contribution/contribution.policy.ts';
import type { VersionFacts } from '../sharing/active-answer.policy.ts';
import type { Moment } from './answer.policy.ts';
import { type Change, endings } from './change.ts';
import { mayAsk, mayAskAuthor } from './consent.policy.ts';
import type { ConsentRow } from './consent.ts';
import { granted, requested } from './transitions.ts';

/** What a manager asks about one work, and all that decides whom it reaches. */
export interface RequestFacts extends Moment {
  readonly kind: string;
  readonly asked: Terms;
  /** Undefined when there is no such work. */
  readonly subject: SubjectDescription | undefined;
  readonly authors: readonly string[];
  /** Who made it from which version on; absent when that never changed. */
  readonly contributions?: readonly Contribution[];
  /** Every record of this work. */
  readonly answers: readonly ConsentRow[];
  readonly rules: readonly StandingRule[];
  /** What the school permits now, for the work or for its class; absent or null: nothing. */
  readonly clearance?: Clearance | null;
  /** Authors who erased their account. */
  readonly left?: ReadonlySet<string>;
}

/** What comes of it. */
export interface RequestPlan {
  /** Questions that go out, and answers that standing rules give at once. */
  readonly changes: readonly Change[];
  /** Whom it does not reach, and why; null: the work as a whole. */
  readonly refused: readonly { readonly personId: string | null; readonly refusal: Refusal }[];
  /** Whether the school's own permission follows: not when nobody could be asked, nor when one holds that covers it. */
  readonly clears: boolean;
}

/** Whom a question about this work goes to. One who cannot be asked does not keep it from the others. */
export function planRequest(viewer: Viewer, facts: RequestFacts): RequestPlan {
  const { subject, authors, asked, answers, today, now } = facts;
  const work = allOf(mayAsk(viewer, subject, authors), mayAgreeTo(asked, { today, home: subject?.institutionId ?? '', now, confirmed: true }));
  if (work !== true) return { changes: [], refused: [{ personId: null, refusal: work }], clears: false };

  const version = versionAsked(subject!, facts.contributions);
  const decide = (personId: string) =>
    allOf(
      mayAskAuthor(historyOf(answers, personId), { asked, version, today, now }),
      !(facts.left?.has(personId) ?? false) || refuse('CONSENT_AUTHOR_LEFT', 'CONFLICT'),
    );
  const decisions = authors.map((personId) => ({ personId, decision: decide(personId) }));
  const refused = decisions.flatMap(({ personId, decision }) => (decision === true ? [] : [{ personId, refusal: decision }]));
  const askable = decisions.filter(({ decision }) => decision === true);
  return {
    changes: askable.flatMap(({ personId }) => ask(viewer, facts, subject!, personId)),
    refused,
    clears: (askable.length > 0 || refused.every(({ refusal }) => refusal.code === 'CONSENT_ALREADY_GIVEN')) && !alreadyCleared(facts),
  };
}

/** Puts the question, or lets the author's standing rule answer it the moment it is put. */
function ask(viewer: Viewer, { kind, asked, answers, rules, today, now, textVersion }: RequestFacts, subject: SubjectDescription, authorId: string): Change[] {
  const question = requested({ subjectKind: kind, subject, authorId, asked, requestedBy: viewer.personId, textVersion }, now);
  const history = historyOf(answers, authorId);
  const rule = rules.find((each) => each.authorId === authorId && each.institutionId === subject.institutionId && ruleAnswers(each, history, today, now));
  if (rule === undefined) return [{ type: 'REQUEST', row: question }];
  const replaced = endings(
    history.filter(({ state }) => state === 'granted'),
    now,
  );
  const row = {
    ...granted(question, { terms: rule.terms, roster: today, textVersion }, now),
    basis: basisOf(rule.id),
    supersedes: replaced[0]?.row.id ?? null,
  };
  return [...replaced, { type: 'GRANT', row, by: 'system' }];
}

/** Asking for less takes nothing away: a permission that holds and covers what is asked stays as it is. */
const alreadyCleared = ({ clearance, asked, today, now }: RequestFacts): boolean =>
  !!clearance &&
  (clearance.until === null || (clearance.until > now && asked.until !== null && asked.until <= clearance.until)) &&
  scopeWithin({ scope: asked.scope, roster: today }, clearance, today);

const versionAsked = ({ version, minorSince }: SubjectDescription, contributions: readonly Contribution[] = []): VersionFacts => ({
  number: version,
  minorSince: minorSince ?? version,
  anewSince: anewSince(contributions, version),
});

const historyOf = (answers: readonly ConsentRow[], author: string): ConsentRow[] => answers.filter(({ authorId }) => authorId === author);
