import { ANONYMOUS, viewerOf, type Viewer } from '@deelgenoot/access';
import type { Decision } from '@deelgenoot/kernel';
import { mayCommentIn, mayReplyTo, type ThreadFacts } from './thread.policy.ts';

const teacher = viewerOf({
  personId: 'anna',
  memberships: [{ institutionId: 'a', roles: ['teacher'], memberSchool: true }],
  platformRoles: [],
  suspended: false,
});
const suspended = viewerOf({
  personId: 'sam',
  memberships: [{ institutionId: 'a', roles: ['teacher'], memberSchool: true }],
  platformRoles: [],
  suspended: true,
});
const outcome = (decision: Decision) => decision === true || decision.code;

const thread: ThreadFacts = { locked: false, moderates: false, published: true };
const standing = { parentId: null, hiddenAt: null, deletedAt: null };

it.each<[string, Viewer, ThreadFacts, true | string]>([
  ['a teacher', teacher, thread, true],
  ['a teacher in a locked thread', teacher, { ...thread, locked: true }, 'THREAD_LOCKED'],
  ['its moderator in a locked thread', teacher, { ...thread, locked: true, moderates: true }, true],
  ['a teacher under a draft', teacher, { ...thread, published: false }, 'NOT_ALLOWED'],
  ['a suspended teacher', suspended, thread, 'SUSPENDED'],
  ['a visitor', ANONYMOUS, thread, 'SIGN_IN_REQUIRED'],
])('%s comments: %s', (_, viewer, facts, expected) => expect(outcome(mayCommentIn(viewer, facts))).toBe(expected));

it.each<[string, ThreadFacts, Parameters<typeof mayReplyTo>[2], true | string]>([
  ['a comment', thread, standing, true],
  ['a reply', thread, { ...standing, parentId: 'c' }, 'REPLY_DEPTH'],
  ['a hidden comment', thread, { ...standing, hiddenAt: new Date() }, 'COMMENT_REMOVED'],
  ['a deleted comment', thread, { ...standing, deletedAt: new Date() }, 'COMMENT_REMOVED'],
  ['a comment in a locked thread', { ...thread, locked: true }, standing, 'THREAD_LOCKED'],
])('a teacher replies to %s: %s', (_, facts, parent, expected) => expect(outcome(mayReplyTo(teacher, facts, parent))).toBe(expected));
