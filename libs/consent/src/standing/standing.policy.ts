import { isMemberOf, type Viewer } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';
import type { Moment } from '../consent/answer.policy.ts';
import { type Change, endings } from '../consent/change.ts';
import { mayResume } from '../consent/consent.policy.ts';
import { regranted } from '../consent/transitions.ts';
import type { Entry } from '../ledger/event.ts';
import { mayAgreeTo } from '../terms/terms.policy.ts';
import type { Roster } from '../terms/roster.ts';
import type { Terms } from '../terms/terms.ts';
import type { ConsentRow } from '../consent/consent.ts';

/** An author's answer in advance, for everything they make for one school. */
export interface StandingRule {
  readonly id: string;
  readonly authorId: string;
  readonly institutionId: string;
  readonly terms: Terms;
}

/** Rules have chains of their own in the ledger. */
export const RULE = 'standing';

/** What the ledger says when a rule holds no longer. */
export const ruleEnded = ({ id, authorId }: Pick<StandingRule, 'id' | 'authorId'>): Entry => ({
  subject: { kind: RULE, id },
  type: 'RULE_ENDED',
  record: id,
  authorId,
});

/** States that an author's own word, or the end of an earlier yes, leaves behind. A rule never goes against them, unless they were taken back. */
const SETTLED: readonly ConsentRow['state'][] = ['declined', 'withdrawn', 'expired', 'revoked'];

/**
 * Whether the rule answers a question in the author's place. It does not once the author answered for this work in
 * person, and it never revives what ended.
 * @param history the author's records for this work
 */
export function ruleAnswers(rule: StandingRule, history: readonly ConsentRow[], today: Roster, now: Date): boolean {
  const answeredInPerson = history.some(({ basis, answeredAt }) => basis === 'individual' && answeredAt !== null);
  const takenBack = new Set(history.map(({ supersedes }) => supersedes));
  const ended = history.some(({ id, state }) => SETTLED.includes(state) && !takenBack.has(id));
  return !answeredInPerson && !ended && mayAgreeTo(rule.terms, { today, home: rule.institutionId, now, confirmed: true }) === true;
}

/** An advance answer is a yes: by who makes things for this school, and not by someone who is suspended. */
export const mayMakeRule = (viewer: Viewer, institutionId: string, madeSomething: boolean): Decision =>
  allOf(
    viewer.personId !== null || refuse('SIGN_IN_REQUIRED'),
    !viewer.suspended || refuse('SUSPENDED'),
    isMemberOf(viewer, institutionId) || madeSomething || refuse('NOT_ALLOWED'),
  );

/**
 * A rule on other terms: what the old one answered follows it, because it never was an answer of its own. Whatever the
 * author answered or changed in person stays.
 * @param rows what stands by the rule that ended
 */
export const decideByNewRule = (rows: readonly ConsentRow[], rule: Pick<StandingRule, 'id' | 'terms'>, { now, today, textVersion }: Moment): Change[] =>
  rows.flatMap((old) => [
    ...endings([old], now),
    { type: 'GRANT', row: { ...regranted(old, { terms: rule.terms, roster: today, textVersion }, now), basis: basisOf(rule.id) } },
  ]);

/**
 * What stopped together with a rule goes on together with it, with the schools there were then; not what the author can take back no more.
 * @param rows what stopped with it
 * @param history every record of these works
 */
export const decideByOldRule = (viewer: Viewer, rows: readonly ConsentRow[], history: readonly ConsentRow[], { now, textVersion }: Moment): Change[] =>
  rows.flatMap((row): Change[] => {
    const own = history.filter(({ authorId, subjectId }) => authorId === row.authorId && subjectId === row.subjectId);
    const { terms, roster, basis } = row;
    if (terms === null || roster === null || mayResume(viewer, row, own, now) !== true) return [];
    return [{ type: 'GRANT', row: { ...regranted(row, { terms, roster, textVersion }, now), basis } }];
  });

/** How a consent says that a rule gave it. */
export const basisOf = (ruleId: string): string => `standing:${ruleId}`;
