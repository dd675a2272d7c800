import { hasRole, type Viewer } from '@deelgenoot/access';
import { allOf, type Decision, DEFAULTS, refuse } from '@deelgenoot/kernel';
import { coversVersion, isActive, type VersionFacts } from '../sharing/active-answer.policy.ts';
import type { SubjectDescription } from '../subject/consent-subjects.ts';
import type { Roster } from '../terms/roster.ts';
import { termsWithin } from '../terms/terms.policy.ts';
import type { Terms } from '../terms/terms.ts';
import type { Answer, ConsentRow } from './consent.ts';
import { type Command, nextState } from './states.ts';

const isAuthor = (viewer: Viewer, consent: Pick<ConsentRow, 'authorId'>): boolean => viewer.personId === consent.authorId;

export const isManager = (viewer: Viewer, thing: { readonly institutionId: string }): boolean => hasRole(viewer, 'manager', thing.institutionId);

/** Only the author answers. The managers of the school learn that it is not theirs; for everybody else it is not there. */
const ownedBy = (viewer: Viewer, consent: ConsentRow): Decision =>
  isAuthor(viewer, consent) || (isManager(viewer, consent) ? refuse('CONSENT_NOT_YOURS') : refuse('NOT_FOUND', 'NOT_FOUND'));

const managedBy = (viewer: Viewer, consent: ConsentRow): Decision =>
  isManager(viewer, consent) || (isAuthor(viewer, consent) ? refuse('NOT_ALLOWED') : refuse('NOT_FOUND', 'NOT_FOUND'));

const canHappen = (consent: ConsentRow, command: Command): Decision =>
  nextState(consent.state, command) !== undefined || refuse('CONSENT_STATE', 'CONFLICT', { consentId: consent.id, state: consent.state });

/** Silence is never yes, and after the question lapsed neither is a late answer. */
const isStillAsked = (consent: ConsentRow, now: Date): Decision =>
  consent.lapsesAt > now || refuse('CONSENT_STATE', 'CONFLICT', { consentId: consent.id, state: 'lapsed' });

export const mayAnswer = (viewer: Viewer, consent: ConsentRow, now: Date): Decision =>
  allOf(ownedBy(viewer, consent), !viewer.suspended || refuse('SUSPENDED'), canHappen(consent, 'grant'), isStillAsked(consent, now));

/** Always, also for someone who is suspended. */
export const mayWithdraw = (viewer: Viewer, consent: ConsentRow): Decision => allOf(ownedBy(viewer, consent), canHappen(consent, 'withdraw'));

/** Narrowing always; widening is a new yes, so not by someone who is suspended. */
export const mayChangeTerms = (viewer: Viewer, consent: ConsentRow, change: 'narrower' | 'wider'): Decision =>
  allOf(ownedBy(viewer, consent), change === 'narrower' || !viewer.suspended || refuse('SUSPENDED'), canHappen(consent, 'supersede'));

/**
 * Whoever stopped by accident goes on without a new question, for a day: a new yes of their own, to what held before.
 * @param history the author's records for this work
 */
export const mayResume = (viewer: Viewer, consent: ConsentRow, history: readonly ConsentRow[], now: Date): Decision =>
  allOf(
    ownedBy(viewer, consent),
    !viewer.suspended || refuse('SUSPENDED'),
    isResumable(consent, history, now) || refuse('CONSENT_STATE', 'CONFLICT', { consentId: consent.id, state: consent.state }),
  );

const isResumable = (consent: ConsentRow, history: readonly ConsentRow[], now: Date): boolean =>
  consent.state === 'withdrawn' &&
  consent.endedAt !== null &&
  consent.endedAt.getTime() + DEFAULTS.resumeWithin > now.getTime() &&
  !history.some(({ state, supersedes }) => supersedes === consent.id || state === 'requested' || state === 'granted');

export const mayCancel = (viewer: Viewer, consent: ConsentRow): Decision => allOf(managedBy(viewer, consent), canHappen(consent, 'cancel'));

/** From when its author may be reminded, also in the past; asking counts as the first reminder. Null when nothing waits for an answer. */
export const canRemindAt = (consent: ConsentRow, now: Date): Date | null =>
  consent.state === 'requested' && consent.lapsesAt > now ? new Date((consent.remindedAt ?? consent.requestedAt).getTime() + DEFAULTS.reminderEvery) : null;

export const mayRemind = (viewer: Viewer, consent: ConsentRow, now: Date): Decision => {
  const at = canRemindAt(consent, now) ?? now;
  return allOf(
    managedBy(viewer, consent),
    canHappen(consent, 'cancel'),
    isStillAsked(consent, now),
    at <= now || refuse('REMINDER_TOO_SOON', 'LIMITED', { consentId: consent.id, at: at.toISOString() }),
  );
};

/** The author's own terms, and the school's managers; co-authors see the state and what comes of it. */
export const maySeeTerms = (viewer: Viewer, consent: ConsentRow): boolean => isAuthor(viewer, consent) || isManager(viewer, consent);

/** Whether this manager may ask the authors of this work at all. */
export const mayAsk = (viewer: Viewer, subject: SubjectDescription | undefined, authors: readonly string[]): Decision =>
  allOf(
    (subject !== undefined && isManager(viewer, subject)) || refuse('NOT_FOUND', 'NOT_FOUND'),
    (subject?.published ?? false) || refuse('CONSENT_NOT_PUBLISHED', 'CONFLICT'),
    !(subject?.boundHome ?? false) || refuse('COPY_STAYS_HOME', 'CONFLICT'),
    authors.length > 0 || refuse('CONSENT_NO_AUTHOR', 'INVALID'),
  );

/**
 * From when this author may be asked again: after a no, and after they stopped, not for a while. Null: now. Who took
 * their stop back did not stop.
 * @param history the author's records for this work
 */
export function canAskAt(history: readonly Pick<ConsentRow, 'id' | 'state' | 'endedAt' | 'supersedes'>[], now: Date): Date | null {
  const takenBack = new Set(history.map(({ supersedes }) => supersedes));
  const noes = history
    .filter(({ id, state }) => (state === 'declined' || state === 'withdrawn') && !takenBack.has(id))
    .map(({ endedAt }) => (endedAt?.getTime() ?? 0) + DEFAULTS.coolDown);
  const at = Math.max(0, ...noes);
  return at > now.getTime() ? new Date(at) : null;
}

/** What is asked of one author about one work. */
export interface Question {
  readonly asked: Terms;
  readonly version: VersionFacts;
  readonly today: Roster;
  readonly now: Date;
}

/**
 * Whether this author can be asked this now: not twice at once, not soon after a no, not for what they already gave.
 * @param history the author's records for this work
 */
export function mayAskAuthor(history: readonly ConsentRow[], { asked, version, today, now }: Question): Decision {
  const coolDown = canAskAt(history, now);
  return allOf(
    !history.some(({ state }) => state === 'requested') || refuse('CONSENT_ALREADY_ASKED', 'CONFLICT'),
    coolDown === null || refuse('CONSENT_COOL_DOWN', 'LIMITED', { at: coolDown.toISOString() }),
    !history.some((answer) => alreadyGives(answer, { asked, version, today, now })) || refuse('CONSENT_ALREADY_GIVEN', 'CONFLICT'),
  );
}

const alreadyGives = (answer: Answer, { asked, version, today, now }: Question): boolean =>
  isActive(answer, now) && coversVersion(answer, version) && termsWithin({ terms: asked, roster: today }, answer, today);
