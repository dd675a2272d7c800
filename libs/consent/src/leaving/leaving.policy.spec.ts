import { DAY } from '@deelgenoot/kernel';
import { daysAgo, NOW, viewer } from '../testing/rows.ts';
import { canAskToLeaveAt, type LeaveQuestion, mayAskToLeave, mayLeave, mayStay } from './leaving.policy.ts';

const MAKERS = ['anna', 'bram'];
const question = (askedDaysAgo: number, refusedDaysAgo: number | null = null): LeaveQuestion => ({
  subjectKind: 'material',
  subjectId: 'work',
  personId: 'anna',
  askedAt: daysAgo(askedDaysAgo),
  refusedAt: refusedDaysAgo === null ? null : daysAgo(refusedDaysAgo),
});

it.each<[Parameters<typeof viewer>[0], true | string]>([
  ['anna', true],
  ['sam', true], // Anna, suspended: leaving only closes
  ['mies', 'NOT_FOUND'],
  ['nobody', 'NOT_FOUND'],
])('%s leaves a work of Anna and Bram', (who, expected) => {
  const decision = mayLeave(viewer(who), MAKERS);
  expect(decision === true || decision.code).toBe(expected);
});

it.each<[string, LeaveQuestion | null, boolean]>([
  ['that waits', question(1), true],
  ['that they answered', question(3, 1), false],
  ['that nobody asked', null, false],
])('"I did make it" answers only a question that waits: one %s', (_, last, expected) => expect(mayStay(last) === true).toBe(expected));

it.each<[string, Parameters<typeof viewer>[0], Partial<Parameters<typeof mayAskToLeave>[1]>, true | string]>([
  ['a manager asks', 'mies', {}, true],
  ['a maker does not', 'bram', {}, 'NOT_FOUND'],
  ['nor the manager of another school', 'otto', {}, 'NOT_FOUND'],
  ['nor a moderator', 'mo', {}, 'NOT_FOUND'],
  ['nothing is asked of who is no maker', 'mies', { personId: 'dewi' }, 'NOT_FOUND'],
  ['nor about what is not there', 'mies', { subject: undefined }, 'NOT_FOUND'],
  ['who erased their account answers no more', 'mies', { left: true }, 'CONSENT_AUTHOR_LEFT'],
  ['not twice in a week', 'mies', { last: question(6) }, 'REMINDER_TOO_SOON'],
  ['after a week again', 'mies', { last: question(7) }, true],
  ['not soon after a no', 'mies', { last: question(30, 29) }, 'CONSENT_COOL_DOWN'],
  ['after the cool-down again', 'mies', { last: question(400, 399) }, true],
])('%s', (_, who, more, expected) => {
  const facts = { subject: { institutionId: 'home' }, makers: MAKERS, personId: 'anna', left: false, last: null, ...more };
  const decision = mayAskToLeave(viewer(who), facts, NOW);
  expect(decision === true || decision.code).toBe(expected);
});

it('says from when', () => {
  expect(canAskToLeaveAt(question(1), NOW)).toEqual(new Date(NOW.getTime() + 6 * DAY));
  expect(canAskToLeaveAt(question(7), NOW)).toBeNull();
});
