import type { Viewer } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';
import { mayTakePart, stands } from '../audience/words.policy.ts';

export interface ThreadFacts {
  readonly locked: boolean;
  /** What it is about is out; a draft is not talked about. */
  readonly published: boolean;
}

/** Writing in a thread that the viewer sees. */
export const mayCommentIn = (viewer: Viewer, thread: ThreadFacts): Decision =>
  allOf(mayTakePart(viewer), thread.published || refuse('NOT_ALLOWED'), !thread.locked || refuse('THREAD_LOCKED', 'CONFLICT'));

/** Replies go one level deep, and not to what is no longer there. */
export const mayReplyTo = (
  viewer: Viewer,
  thread: ThreadFacts,
  parent: { readonly parentId: string | null; readonly hiddenAt: Date | null; readonly deletedAt: Date | null },
): Decision => allOf(mayCommentIn(viewer, thread), parent.parentId === null || refuse('REPLY_DEPTH', 'INVALID'), stands(parent));
