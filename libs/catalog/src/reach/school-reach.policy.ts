import { hasRole, type Viewer } from '@deelgenoot/access';

/** Who may see what other schools see of a school's work: its own managers; to everyone else that list is not there. */
export const maySeeReach = (viewer: Viewer, institutionId: string): boolean => hasRole(viewer, 'manager', institutionId);
