import { ANONYMOUS } from '@deelgenoot/access';
import { type Decision, MINUTE } from '@deelgenoot/kernel';
import { daysAgo, NOW, viewer } from '../testing/rows.ts';
import { type AnswerLink, masked, mayAskFresh, mayManageBy, mayOpen, mayStopBy } from './link.policy.ts';

const link = (more: Partial<AnswerLink> = {}): AnswerLink => ({
  id: 'link',
  personId: 'anna',
  email: 'anna@elders.example',
  purpose: 'answer',
  expiresAt: daysAgo(-1),
  usedAt: null,
  ...more,
});
const word = (decision: Decision): string => (decision === true ? 'yes' : decision.code);

it.each<[string, Decision, string]>([
  ['a visitor', mayOpen(ANONYMOUS, link(), NOW), 'yes'],
  ['its own person, signed in', mayOpen(viewer('anna'), link(), NOW), 'yes'],
  ['who has its address, signed in', mayOpen(viewer('bram'), link({ ownerId: 'bram' }), NOW), 'yes'],
  ['someone else, signed in', mayOpen(viewer('bram'), link(), NOW), 'LINK_NOT_YOURS'],
  ['someone else with a used link', mayOpen(viewer('bram'), link({ usedAt: NOW }), NOW), 'LINK_NOT_YOURS'],
  ['a visitor in another browser than it was begun in', mayOpen(ANONYMOUS, link({ elsewhere: true }), NOW), 'LINK_ELSEWHERE'],
  ['its own person, signed in in another browser', mayOpen(viewer('anna'), link({ elsewhere: true }), NOW), 'yes'],
  ['a used link in another browser', mayOpen(ANONYMOUS, link({ elsewhere: true, usedAt: NOW }), NOW), 'LINK_USED'],
  ['a fresh one from another browser', mayAskFresh(ANONYMOUS, link({ elsewhere: true }), [], NOW), 'yes'],
  ['an altered link', mayOpen(ANONYMOUS, null, NOW), 'LINK_INVALID'],
  ['a used link', mayOpen(ANONYMOUS, link({ usedAt: NOW }), NOW), 'LINK_USED'],
  ['at its last instant', mayOpen(ANONYMOUS, link({ expiresAt: NOW }), NOW), 'LINK_EXPIRED'],
  ['changing by the mail with the question', mayManageBy(ANONYMOUS, link(), NOW), 'NOT_ALLOWED'],
  ['changing by a link that was asked for', mayManageBy(ANONYMOUS, link({ purpose: 'manage' }), NOW), 'yes'],
  ['changing by it twice', mayManageBy(ANONYMOUS, link({ purpose: 'manage', usedAt: NOW }), NOW), 'LINK_USED'],
  ['stopping what was answered after the mail', mayStopBy(ANONYMOUS, link(), [{ answeredAt: daysAgo(28) }], NOW), 'yes'],
  ['stopping what was answered before the mail', mayStopBy(ANONYMOUS, link(), [{ answeredAt: daysAgo(28) }, { answeredAt: daysAgo(30) }], NOW), 'NOT_ALLOWED'],
  ['stopping anything by a link that was asked for', mayStopBy(ANONYMOUS, link({ purpose: 'manage' }), [{ answeredAt: daysAgo(300) }], NOW), 'yes'],
  ['stopping with a used link', mayStopBy(ANONYMOUS, link({ usedAt: NOW }), [], NOW), 'LINK_USED'],
  ['a fresh one in the place of a used one', mayAskFresh(ANONYMOUS, link({ usedAt: NOW }), [], NOW), 'yes'],
  ['a fresh one in the place of an old one', mayAskFresh(ANONYMOUS, link({ expiresAt: daysAgo(400) }), [], NOW), 'yes'],
  ['a fresh one in the place of an altered one', mayAskFresh(ANONYMOUS, null, [], NOW), 'LINK_INVALID'],
  ['a fresh one for someone else', mayAskFresh(viewer('bram'), link(), [], NOW), 'LINK_NOT_YOURS'],
])('%s', (_, decision, expected) => expect(word(decision)).toBe(expected));

it('gives five fresh links an hour, and says when the next', () => {
  const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE);
  expect(mayAskFresh(ANONYMOUS, link(), [1, 2, 3, 4, 60].map(ago), NOW)).toBe(true);
  expect(mayAskFresh(ANONYMOUS, link(), [1, 2, 3, 4, 50].map(ago), NOW)).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSeconds: 600 } });
});

it('names a mailbox to its owner only', () => {
  expect(masked('anna@elders.example')).toBe('a•••@elders.example');
});
