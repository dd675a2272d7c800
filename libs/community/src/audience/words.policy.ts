import { hasRole, isEducator, isPlatformModerator, type Viewer } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';
import type { Words } from './audience.policy.ts';

/** What the rules of contributions and comments alike ask for. */
export type WordsFacts = Pick<Words, 'authorId' | 'institutionId' | 'hiddenAt' | 'deletedAt'>;

export const signedIn = (viewer: Viewer): Decision => viewer.personId !== null || refuse('SIGN_IN_REQUIRED');

const active = (viewer: Viewer): Decision => allOf(signedIn(viewer), !viewer.suspended || refuse('SUSPENDED'));

/** Taking part: people of member schools, and the platform's moderators. */
export const mayTakePart = (viewer: Viewer): Decision => allOf(active(viewer), isEducator(viewer) || isPlatformModerator(viewer) || refuse('NOT_ALLOWED'));

const own = (viewer: Viewer, words: WordsFacts): Decision => allOf(signedIn(viewer), viewer.personId === words.authorId || refuse('NOT_ALLOWED'));

/** Still there for people to react to. */
export const stands = (words: Pick<Words, 'hiddenAt' | 'deletedAt'>): Decision =>
  (words.hiddenAt === null && words.deletedAt === null) || refuse('COMMENT_REMOVED', 'CONFLICT');

/** One's own words, at any time; others see that they were edited. What was judged stays as it was judged. */
export const mayEditWords = (viewer: Viewer, words: WordsFacts): Decision => allOf(own(viewer, words), active(viewer), stands(words));

/** One's own words, always: also hidden ones, and also while suspended. */
export const mayDeleteWords = (viewer: Viewer, words: WordsFacts): Decision =>
  allOf(own(viewer, words), words.deletedAt === null || refuse('COMMENT_REMOVED', 'CONFLICT'));

export const mayReactTo = (viewer: Viewer, words: WordsFacts): Decision => allOf(mayTakePart(viewer), stands(words));

export const mayNoticeWords = (viewer: Viewer, words: WordsFacts): Decision =>
  allOf(active(viewer), viewer.personId !== words.authorId || refuse('NOT_ALLOWED'), stands(words));

/** The platform's moderators, and those of the author's school; nobody judges their own words. */
export const mayModerateWords = (viewer: Viewer, words: WordsFacts): Decision =>
  allOf(
    active(viewer),
    isPlatformModerator(viewer) || (words.institutionId !== null && hasRole(viewer, 'moderator', words.institutionId)) || refuse('NOT_ALLOWED'),
    viewer.personId !== words.authorId || refuse('OWN_CASE'),
    words.deletedAt === null || refuse('COMMENT_REMOVED', 'CONFLICT'),
  );
