import { isEducator, isMemberOf, type Viewer } from '@deelgenoot/access';
import { allowsAdapting, isCreativeCommons } from '@deelgenoot/consent';
import { allOf, type Decision, type Licence, refuse } from '@deelgenoot/kernel';

/** What decides whether someone may make a work of another school their own. */
export interface AdaptFacts {
  readonly institutionId: string;
  readonly status: string;
  /** What readers elsewhere may do with it now; null when nothing was agreed. */
  readonly licence: Licence | null;
}

/** A colleague elsewhere who sees it, when its makers let others change it. At its own school one makes a new version. */
export const mayAdapt = (viewer: Viewer, { institutionId, status, licence }: AdaptFacts): Decision =>
  allOf(
    viewer.personId !== null || refuse('SIGN_IN_REQUIRED'),
    !viewer.suspended || refuse('SUSPENDED'),
    (isEducator(viewer) && !isMemberOf(viewer, institutionId) && status === 'published') || refuse('NOT_ALLOWED'),
    (licence !== null && allowsAdapting(licence)) || refuse('LICENCE_NO_ADAPTING', 'DENIED', { licence }),
  );

/** The platform's own licence is for the school of whoever took it; Creative Commons lets it go on. */
export const staysHome = (licence: Licence): boolean => !isCreativeCommons(licence);

/** Under which terms the copy itself starts: a Creative Commons licence goes with what is made from it. */
export const licenceOfCopy = (licence: Licence): Licence => (isCreativeCommons(licence) ? licence : 'adapt');

/** A family with each copy right after what it was made from; one whose parent is not among them comes first in line. The order among brothers stays. */
export function inOrder<T extends { readonly materialId: string; readonly parentId: string | null }>(copies: readonly T[], sourceId: string): T[] {
  const known = new Set(copies.map(({ materialId }) => materialId));
  const children = Map.groupBy(copies, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : sourceId));
  const under = (id: string): T[] => (children.get(id) ?? []).flatMap((copy) => [copy, ...under(copy.materialId)]);
  return under(sourceId);
}
