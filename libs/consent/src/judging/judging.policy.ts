import { isPlatformModerator, type Viewer } from '@deelgenoot/access';
import { allOf, demand, type Decision, refuse } from '@deelgenoot/kernel';
import type { Change } from '../consent/change.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { after } from '../consent/transitions.ts';
import { nextState } from '../consent/states.ts';
import type { SubjectDescription } from '../subject/consent-subjects.ts';

/** What is known of a work whose makers are in question. */
export interface JudgedFacts {
  /** Undefined: there is no such work. */
  readonly subject: Pick<SubjectDescription, 'judged'> | undefined;
  /** Everyone with a part in any version. */
  readonly makers: readonly string[];
}

/**
 * Moderators of the platform judge who made what and whose answer it was, as far as they see the work; never of their own.
 * A school's moderators do not: their school has an interest in the answer.
 */
export const mayJudgeMakers = (viewer: Viewer, { subject, makers }: JudgedFacts): Decision =>
  allOf(
    (isPlatformModerator(viewer) && subject?.judged === true) || refuse('NOT_FOUND', 'NOT_FOUND'),
    !makers.includes(viewer.personId ?? '') || refuse('OWN_CASE'),
  );

/** Takes a maker off who was named by mistake. */
export const mayRemoveMaker = (viewer: Viewer, facts: JudgedFacts, personId: string): Decision =>
  allOf(mayJudgeMakers(viewer, facts), facts.makers.includes(personId) || refuse('NOT_FOUND', 'NOT_FOUND'));

/**
 * A yes that was proven not to be the author's holds no more. Nothing of what it took the place of comes back.
 * @param caseId in which the reason stands
 * @throws DomainError NOT_FOUND, OWN_CASE, or CONSENT_STATE when it does not hold
 */
export function decideRevocation(viewer: Viewer, row: ConsentRow, facts: JudgedFacts, caseId: string, now: Date): Change[] {
  demand(mayJudgeMakers(viewer, { ...facts, makers: [...facts.makers, row.authorId] }));
  return [{ type: 'REVOKE', row: after(row, 'revoke', now), caseId }];
}

/** The author says that a yes in their name is not theirs. For anyone else it is not there. */
export const mayDisown = (viewer: Viewer, row: ConsentRow): Decision =>
  allOf(
    viewer.personId === row.authorId || refuse('NOT_FOUND', 'NOT_FOUND'),
    nextState(row.state, 'revoke') !== undefined || refuse('CONSENT_STATE', 'CONFLICT', { consentId: row.id, state: row.state }),
  );
