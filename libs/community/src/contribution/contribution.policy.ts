import { isEducator, isMemberOf, type Viewer } from '@deelgenoot/access';
import { mayComment, mayReview, type Subject } from '@deelgenoot/catalog';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';
import { mayTakePart, signedIn } from '../audience/words.policy.ts';
import type { ContributionKindValue } from './contribution.entity.ts';

/**
 * Posting, in the name of a school that one belongs to. About a work: only what one may talk about, and a review
 * never of one's own.
 */
export const mayContribute = (viewer: Viewer, kind: ContributionKindValue, institutionId: string | null, subject: Subject | null): Decision =>
  allOf(
    mayTakePart(viewer),
    (isEducator(viewer) && institutionId !== null && isMemberOf(viewer, institutionId)) || refuse('NOT_ALLOWED'),
    subject === null || (kind === 'review' ? mayReview(viewer, subject) : mayComment(viewer, subject)),
  );

/** Only who asked knows whether it is solved. */
export const maySolve = (
  viewer: Viewer,
  question: { readonly kind: string; readonly authorId: string; readonly hiddenAt: Date | null; readonly deletedAt: Date | null },
): Decision =>
  allOf(
    signedIn(viewer),
    !viewer.suspended || refuse('SUSPENDED'),
    (question.kind === 'question' && question.authorId === viewer.personId && question.hiddenAt === null && question.deletedAt === null) ||
      refuse('NOT_ALLOWED'),
  );
