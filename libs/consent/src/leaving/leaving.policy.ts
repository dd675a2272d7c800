import type { Viewer } from '@deelgenoot/access';
import { allOf, type Decision, DEFAULTS, refuse } from '@deelgenoot/kernel';
import { isManager } from '../consent/consent.policy.ts';
import type { SubjectDescription } from '../subject/consent-subjects.ts';

/** A school's question to a maker: did you make this? */
export interface LeaveQuestion {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly askedAt: Date;
  /** When they said that they did; null while it waits. */
  readonly refusedAt: Date | null;
}

/** What is known when a school asks. */
export interface LeaveFacts {
  readonly subject: Pick<SubjectDescription, 'institutionId'> | undefined;
  /** Everyone with a part in any version. */
  readonly makers: readonly string[];
  readonly personId: string;
  /** They erased their account: nobody answers any more. */
  readonly left: boolean;
  /** The last time it was asked. */
  readonly last: LeaveQuestion | null;
}

const isMaker = ({ makers, personId }: Pick<LeaveFacts, 'makers' | 'personId'>): Decision => makers.includes(personId) || refuse('NOT_FOUND', 'NOT_FOUND');

/** A maker leaves a work always, also one of another school, and also while suspended: it only closes. */
export const mayLeave = (viewer: Viewer, makers: readonly string[]): Decision =>
  viewer.personId === null ? refuse('NOT_FOUND', 'NOT_FOUND') : isMaker({ makers, personId: viewer.personId });

/** Whoever was asked says that they did make it. */
export const mayStay = (last: LeaveQuestion | null): Decision => (last !== null && last.refusedAt === null) || refuse('NOT_FOUND', 'NOT_FOUND');

/** From when it may be asked again: at most weekly, and after a no not for a while. Null: now. */
export function canAskToLeaveAt({ askedAt, refusedAt }: LeaveQuestion, now: Date): Date | null {
  const at = refusedAt === null ? askedAt.getTime() + DEFAULTS.reminderEvery : refusedAt.getTime() + DEFAULTS.coolDown;
  return at > now.getTime() ? new Date(at) : null;
}

/** The school's managers ask; for anyone else the work is not there. */
export function mayAskToLeave(viewer: Viewer, facts: LeaveFacts, now: Date): Decision {
  const { subject, left, last } = facts;
  const at = last && canAskToLeaveAt(last, now);
  return allOf(
    (subject !== undefined && isManager(viewer, subject)) || refuse('NOT_FOUND', 'NOT_FOUND'),
    isMaker(facts),
    !left || refuse('CONSENT_AUTHOR_LEFT', 'CONFLICT'),
    at === null || refuse(last?.refusedAt ? 'CONSENT_COOL_DOWN' : 'REMINDER_TOO_SOON', 'LIMITED', { at: at.toISOString() }),
  );
}
