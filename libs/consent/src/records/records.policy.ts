import { createHash } from 'node:crypto';
import type { EventBody } from '../ledger/event.ts';
import { groupBy } from '../group-by.ts';
import { hashOf } from '../ledger/canonical.ts';
import type { RosterSchool } from '../terms/roster.ts';
import type { AgreedClearance, TravellingFrame, TravellingRights } from '../transfer/rights-shapes.ts';
import { rostersOfRule } from '../transfer/rule-evidence.ts';
import { faultOfClearance, faultOfConsent } from './agreed-rows.policy.ts';
import { faultOfMakers } from './makers.policy.ts';
import { means, type NamesOf, type RecordFault, sameInstant, type TextVersions } from './record-fault.ts';

/** Steps of a chain, of this system or as they came from another. */
export type Said = readonly { readonly body: EventBody }[];

/** When each permission of a work ended, by its id. A new one takes the place of the one before it without a word. */
function endsIn(said: readonly EventBody[]): Map<string, string> {
  const ends = new Map<string, string>();
  let holds: string | null = null;
  for (const { type, record, at } of said) {
    if (type !== 'CLEAR' && type !== 'CLEARANCE_ENDED') continue;
    if (holds !== null && (type === 'CLEAR' || record === holds)) ends.set(holds, at);
    holds = type === 'CLEAR' ? record : null;
  }
  return ends;
}

/**
 * Whether a work's makers, answers and permissions are what its chain says: every record is in the ledger on these terms, in this state and
 * about this person, and the ledger speaks of no record that is not there.
 * @param rights under the ids in which the ledger speaks, as `asItCame` tells
 * @returns the first that is not, in the order of consents, permissions, makers; null when all is well
 */
export function faultOfWork(rights: TravellingRights, chain: Said, people: NamesOf, texts: TextVersions): RecordFault | null {
  const said = chain.map(({ body }) => body);
  const of = groupBy(
    said.filter(({ record }) => record !== null),
    ({ record }) => record as string,
  );
  const seqOf = (id: string) => of.get(id)?.at(-1)?.seq ?? null;
  for (const consent of rights.consents) {
    const field = faultOfConsent(consent, of.get(consent.id) ?? [], people, texts);
    if (field !== null) return { kind: 'consent', id: consent.id, field, seq: seqOf(consent.id) };
  }
  const ends = endsIn(said);
  for (const clearance of rights.clearances) {
    const given = of.get(clearance.id)?.find(({ type }) => type === 'CLEAR');
    const field = faultOfClearance(clearance, given, ends.get(clearance.id) ?? null, people);
    if (field !== null) return { kind: 'clearance', id: clearance.id, field, seq: seqOf(clearance.id) };
  }
  const there = new Set([...rights.consents, ...rights.clearances].map(({ id }) => id));
  for (const [id, steps] of of)
    if (!there.has(id)) return { kind: steps.some(({ type }) => type === 'CLEAR') ? 'clearance' : 'consent', id, field: 'id', seq: seqOf(id) };
  const maker = faultOfMakers(rights.contributions, said, people);
  return maker && { kind: 'contribution', ...maker };
}

/**
 * The same of a standing rule of an author.
 * @param rosters hashes of those that it can have been set under
 * @param endsUnsaid whether it can have ended without a step: by arriving where it could not hold
 */
export function faultOfRule(
  rule: TravellingFrame['standingRules'][number],
  chain: Said,
  people: NamesOf,
  rosters: readonly string[],
  endsUnsaid: boolean,
): RecordFault | null {
  const last = chain.at(-1)?.body;
  const fault = (field: string): RecordFault => ({ kind: 'standing-rule', id: rule.id, field, seq: last?.seq ?? null });
  if (last === undefined) return fault('id');
  if (!means(last.author, rule.authorId, people)) return fault('authorId');
  if (rostersOfRule(rule.terms, chain, rosters) === null) return fault('terms');
  if (!sameInstant(chain[0]!.body.at, rule.madeAt)) return fault('madeAt');
  const ended = last.type === 'RULE_ENDED' ? last.at : null;
  return sameInstant(ended, rule.endedAt) || (endsUnsaid && ended === null) ? null : fault('endedAt');
}

/** The same of a permission for a class of works. */
export function faultOfStandingClearance(clearance: AgreedClearance, chain: Said, people: NamesOf): RecordFault | null {
  const given = chain.find(({ body }) => body.type === 'CLEAR')?.body;
  const last = chain.at(-1)?.body;
  const field = faultOfClearance(clearance, given, last?.type === 'CLEARANCE_ENDED' ? last.at : null, people);
  return field === null ? null : { kind: 'standing-clearance', id: clearance.id, field, seq: last?.seq ?? null };
}

/** Whether the schools there were are those that their name stands for. */
export const faultOfRoster = ({ sha256, schools }: { readonly sha256: string; readonly schools: readonly RosterSchool[] }): RecordFault | null =>
  hashOf(schools) === sha256 ? null : { kind: 'roster', id: sha256, field: 'schools', seq: null };

/** The same of what authors read. */
export const faultOfText = ({ id, sha256, body }: { readonly id: string; readonly sha256: string; readonly body: string }): RecordFault | null =>
  createHash('sha256').update(body).digest('hex') === sha256 ? null : { kind: 'consent-text', id, field: 'body', seq: null };
