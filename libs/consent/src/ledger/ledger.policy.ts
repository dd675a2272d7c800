import { hasRole, isPlatformModerator, type Viewer } from '@deelgenoot/access';
import { type Decision, refuse } from '@deelgenoot/kernel';
import type { SubjectDescription } from '../subject/consent-subjects.ts';

/** The makers of a work, its academy, and whoever judges disputes about it. For everybody else it is not there. */
export const maySeeLedger = (viewer: Viewer, subject: Pick<SubjectDescription, 'institutionId' | 'judged'> | undefined, authors: readonly string[]): Decision =>
  (viewer.personId !== null && authors.includes(viewer.personId)) ||
  (subject !== undefined &&
    (hasRole(viewer, 'manager', subject.institutionId) ||
      hasRole(viewer, 'moderator', subject.institutionId) ||
      (isPlatformModerator(viewer) && subject.judged === true))) ||
  refuse('NOT_FOUND', 'NOT_FOUND');
