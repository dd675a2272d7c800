import type { State } from '../consent/states.ts';
import { hashOf } from '../ledger/canonical.ts';
import type { EventBody, EventType } from '../ledger/event.ts';
import type { AgreedClearance, AgreedConsent } from '../transfer/rights-shapes.ts';
import { means, type NamesOf, sameInstant, type TextVersions } from './record-fault.ts';

/** The states in which the ledger leaves a consent, by the last thing that happened to it. */
const STATE_AFTER: Readonly<Partial<Record<EventType, State>>> = {
  REQUEST: 'requested',
  REMIND: 'requested',
  GRANT: 'granted',
  DECLINE: 'declined',
  LAPSE: 'lapsed',
  CANCEL: 'cancelled',
  WITHDRAW: 'withdrawn',
  EXPIRE: 'expired',
  SUPERSEDE: 'superseded',
  REVOKE: 'revoked',
};

/** Of a list of `[field, whether it fits]`, the first field that does not; null when all do. */
const firstWrong = (fields: readonly (readonly [field: string, fits: boolean])[]): string | null => fields.find(([, fits]) => !fits)?.[0] ?? null;

/** Whether who is named in a column did it; who was taken out of the ledger may have. */
const didIt = (actor: string, personId: string | null, people: NamesOf): boolean =>
  personId === null || !people.has(personId) || means(actor, personId, people);

/**
 * What in a consent does not fit what the ledger says of it; null when everything does.
 * @param said all that the ledger says of it, oldest first
 */
export function faultOfConsent(consent: AgreedConsent, said: readonly EventBody[], people: NamesOf, texts: TextVersions): string | null {
  const last = said.at(-1);
  if (last === undefined) return 'id';
  const asking = said.find(({ type }) => type === 'REQUEST');
  const answer = said.find(({ type }) => type === 'GRANT' || type === 'DECLINE');
  const reminder = said.findLast(({ type }) => type === 'REMIND');
  const { asked, terms, roster, state } = consent;
  const open = state === 'requested' || state === 'granted';
  const read = answer?.text == null ? undefined : texts.get(answer.text);
  return firstWrong([
    ['state', STATE_AFTER[last.type] === state],
    ['terms', last.terms === hashOf(terms === null ? { asked } : { terms, roster })],
    ['asked', asking === undefined || asking.terms === hashOf({ asked })],
    ['until', sameInstant(consent.until, terms?.until ?? null)],
    ['authorId', means(last.author, consent.authorId, people)],
    ['basis', last.basis === consent.basis],
    ['version', last.version === consent.version],
    ['contentHash', last.content === consent.contentHash],
    ['textVersion', read === undefined || read === consent.textVersion],
    ['requestedBy', asking === undefined || didIt(asking.actor, consent.requestedBy, people)],
    ['requestedAt', asking === undefined || sameInstant(asking.at, consent.requestedAt)],
    ['remindedAt', reminder === undefined || sameInstant(reminder.at, consent.remindedAt)],
    ['answeredAt', sameInstant(answer?.at ?? null, consent.answeredAt)],
    ['endedAt', sameInstant(open ? null : last.at, consent.endedAt)],
  ]);
}

/**
 * The same of a permission of the school, for one work or for a class of works.
 * @param given when the ledger says that it was given; undefined when it never does
 * @param endedAt when it ended, by the ledger; null when it holds
 */
export function faultOfClearance(clearance: AgreedClearance, given: EventBody | undefined, endedAt: string | null, people: NamesOf): string | null {
  if (given === undefined) return 'id';
  const { scope, roster, until, class: workClass } = clearance;
  const agreed = { scope, until: until === null ? null : new Date(until).toISOString(), roster };
  return firstWrong([
    ['terms', given.terms === hashOf(workClass === undefined ? agreed : { ...agreed, class: workClass })],
    ['givenBy', didIt(given.actor, clearance.givenBy, people)],
    ['givenAt', sameInstant(given.at, clearance.givenAt)],
    ['endedAt', sameInstant(endedAt, clearance.endedAt)],
  ]);
}
