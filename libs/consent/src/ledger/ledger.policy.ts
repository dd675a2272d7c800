import { hasRole, isPlatformModerator, type Viewer } from '@deelgenoot/access';
import { type Decision, refuse } from '@deelgenoot/kernel';

/** The makers of a work, its academy, and whoever judges disputes about it. For everybody else it is not there. */
export const maySeeLedger = (viewer: Viewer, institutionId: string | undefined, authors: readonly string[]): Decision =>
  (viewer.personId !== null && authors.includes(viewer.personId)) ||
  (institutionId !== undefined && (hasRole(viewer, 'manager', institutionId) || hasRole(viewer, 'moderator', institutionId) || isPlatformModerator(viewer))) ||
  refuse('NOT_FOUND', 'NOT_FOUND');
