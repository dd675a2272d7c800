import type { Viewer } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';
import { mayTakePart, stands } from '../audience/words.policy.ts';

export interface ThreadFacts {
  readonly locked: boolean;
  /** The viewer may lock and unlock it, and so has the last word in it. */
  readonly moderates: boolean;
  /** What it is about is out; a draft is not talked about. */
  readonly published: boolean;
}

/** Writing in a thread that the viewer sees. */
export const mayCommentIn = (viewer: Viewer, thread: ThreadFacts): Decision =>
  allOf(mayTakePart(viewer), thread.published || refuse('NOT_ALLOWED'), isOpen(thread));

/** A locked thread is closed to everyone but its moderators, for new words and for other words in the place of old ones. */
export const isOpen = (thread: Pick<ThreadFacts, 'locked' | 'moderates'>): Decision =>
  !thread.locked || thread.moderates || refuse('THREAD_LOCKED', 'CONFLICT');

/** Replies go one level deep, and not to what is no longer there. */
export const mayReplyTo = (
  viewer: Viewer,
  thread: ThreadFacts,
  parent: { readonly parentId: string | null; readonly hiddenAt: Date | null; readonly deletedAt: Date | null },
): Decision => allOf(mayCommentIn(viewer, thread), parent.parentId === null || refuse('REPLY_DEPTH', 'INVALID'), stands(parent));
