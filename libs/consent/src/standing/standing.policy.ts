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

/** States that an author's own word, or the end of an earlier yes, leaves behind. A rule never goes against them. */
const SETTLED: readonly ConsentRow['state'][] = ['declined', 'withdrawn', 'expired', 'revoked'];

/**
 * Whether the rule answers a question in the author's place. It does not once the author answered for this work in
 * person, and it never revives what ended.
 * @param history the author's records for this work
 */
export function ruleAnswers(rule: StandingRule, history: readonly ConsentRow[], today: Roster, now: Date): boolean {
  const answeredInPerson = history.some(({ basis, answeredAt }) => basis === 'individual' && answeredAt !== null);
  const ended = history.some(({ state }) => SETTLED.includes(state));
  return !answeredInPerson && !ended && mayAgreeTo(rule.terms, { today, home: rule.institutionId, now, confirmed: true }) === true;
}
