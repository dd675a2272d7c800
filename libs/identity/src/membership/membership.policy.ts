import { hasRole, isAdministrator, type Role, type Viewer } from '@deelgenoot/access';
import { allOf, refuse, type Decision } from '@deelgenoot/kernel';

/** Someone who is signed in and in good standing. */
export function mayAct(viewer: Viewer): Decision {
  if (viewer.personId === null) return refuse('SIGN_IN_REQUIRED');
  return viewer.suspended ? refuse('SUSPENDED') : true;
}

/** Members, their roles, invitations and domains of a school are its managers' business. */
export const mayManage = (viewer: Viewer, institutionId: string): Decision =>
  allOf(mayAct(viewer), hasRole(viewer, 'manager', institutionId) || refuse('NOT_ALLOWED'));

export const mayAdminister = (viewer: Viewer): Decision => allOf(mayAct(viewer), isAdministrator(viewer) || refuse('NOT_ALLOWED'));

/** Managers see who is invited and which domains are theirs; administrators help them on their way. */
export const maySeeEntrance = (viewer: Viewer, institutionId: string): Decision => (isAdministrator(viewer) ? true : mayManage(viewer, institutionId));

/** A school's managers invite anyone as anything; an administrator can only give a school its managers. */
export const mayInvite = (viewer: Viewer, institutionId: string, roles: readonly Role[]): Decision =>
  isAdministrator(viewer) && roles.every((role) => role === 'manager') ? true : mayManage(viewer, institutionId);

/** People may leave by themselves; suspended people too. */
export const mayEnd = (viewer: Viewer, membership: { personId: string; institutionId: string }): Decision =>
  viewer.personId === membership.personId ? true : mayManage(viewer, membership.institutionId);

/** A school that takes part keeps at least one manager. */
export const keepsManager = (before: readonly Role[], after: readonly Role[], otherManagers: number): Decision =>
  before.includes('manager') && !after.includes('manager') && otherManagers === 0 ? refuse('LAST_MANAGER', 'CONFLICT') : true;

/** Roles as they are stored: each once, at least one. */
export function requireRoles(roles: readonly Role[]): Decision {
  return roles.length > 0 && new Set(roles).size === roles.length ? true : refuse('INVALID_INPUT', 'INVALID', { field: 'roles' });
}
