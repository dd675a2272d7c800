import { hasRole, isAdministrator, type Viewer } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';

/** What a school may store unless an administrator said otherwise, in bytes: some thousands of works with films among them. */
export const STORAGE_DEFAULT = 50e9;

/** What a school stores and may store, in bytes. */
export interface Storage {
  readonly used: number;
  readonly max: number;
}

/** @param more bytes that are to come */
export const hasRoom = ({ used, max }: Storage, more: number): Decision => used + more <= max || refuse('STORAGE_FULL', 'LIMITED', { used, max });

/** Its managers see it, and administrators, who set it. */
export const maySeeStorage = (viewer: Viewer, institutionId: string): boolean => hasRole(viewer, 'manager', institutionId) || isAdministrator(viewer);

export const maySetStorage = (viewer: Viewer): Decision =>
  allOf(viewer.personId !== null || refuse('SIGN_IN_REQUIRED'), isAdministrator(viewer) || refuse('NOT_ALLOWED'));
