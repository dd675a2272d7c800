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
