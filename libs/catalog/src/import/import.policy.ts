import { hasRole, isMemberOf, type Viewer } from '@deelgenoot/access';
import type { Import } from './import.entity.ts';

/** An import is seen by whoever began it and by the managers of the school; both only while they belong to it. */
export const maySeeImport = (viewer: Viewer, one: Pick<Import, 'institutionId' | 'createdBy'>): boolean =>
  isMemberOf(viewer, one.institutionId) && (one.createdBy === viewer.personId || hasRole(viewer, 'manager', one.institutionId));
