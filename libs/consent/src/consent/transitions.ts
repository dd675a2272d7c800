import { DEFAULTS, DomainError, newId } from '@deelgenoot/kernel';
import type { SubjectDescription } from '../subject/consent-subjects.ts';
import type { Roster } from '../terms/roster.ts';
import type { Terms } from '../terms/terms.ts';
import type { ConsentRow } from './consent.ts';
import { type Command, isFinal, nextState } from './states.ts';

/** A question that is put to an author now. */
export interface NewQuestion {
  readonly subjectKind: string;
  readonly subject: Pick<SubjectDescription, 'id' | 'institutionId' | 'version' | 'contentHash'>;
  readonly authorId: string;
  readonly asked: Terms;
  readonly requestedBy: string | null;
  readonly textVersion: number;
}

/** none → requested. */
export const requested = ({ subjectKind, subject, authorId, asked, requestedBy, textVersion }: NewQuestion, now: Date): ConsentRow => ({
  id: newId(),
  subjectKind,
  subjectId: subject.id,
  authorId,
  asked,
  requestedBy,
  textVersion,
  institutionId: subject.institutionId,
  version: subject.version,
  contentHash: subject.contentHash,
  state: 'requested',
  terms: null,
  roster: null,
  basis: 'individual',
  requestedAt: now,
  lapsesAt: new Date(now.getTime() + DEFAULTS.consentLapses),
  remindedAt: null,
  answeredAt: null,
  endedAt: null,
  supersedes: null,
});

/**
 * The consent after this has happened to it.
 * @throws DomainError CONSENT_STATE when it cannot
 */
export function after(consent: ConsentRow, command: Command, now: Date): ConsentRow {
  const state = nextState(consent.state, command);
  if (state === undefined) throw new DomainError('CONFLICT', 'CONSENT_STATE', { consentId: consent.id, state: consent.state });
  return { ...consent, state, endedAt: isFinal(state) ? now : null, answeredAt: command === 'decline' || command === 'grant' ? now : consent.answeredAt };
}

/** What a yes consists of. */
export interface Yes {
  readonly terms: Terms;
  readonly roster: Roster;
  readonly textVersion: number;
}

/** requested → granted. */
export const granted = (consent: ConsentRow, yes: Yes, now: Date): ConsentRow => ({ ...after(consent, 'grant', now), ...yes });

/** The same question again, to an author whose earlier yes no longer says what it said; it is not in that one's place. */
export const requestedAnew = (old: ConsentRow, requestedBy: string | null, now: Date): ConsentRow =>
  requested({ ...old, subject: { ...old, id: old.subjectId }, asked: old.terms ?? old.asked, requestedBy }, now);

/** A yes on other terms, in the place of one that holds: a record of its own, about what was read then. */
export const regranted = (old: ConsentRow, yes: Yes, now: Date): ConsentRow => ({
  ...old,
  ...yes,
  id: newId(),
  basis: 'individual',
  state: 'granted',
  answeredAt: now,
  endedAt: null,
  supersedes: old.id,
});
