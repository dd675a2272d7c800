import { ANONYMOUS, viewerOf } from '@deelgenoot/access';
import { maySeeReach } from './school-reach.policy.ts';

const none = { memberships: [], platformRoles: [], suspended: false };
const at = (...roles: ('manager' | 'moderator' | 'teacher')[]) =>
  viewerOf({ ...none, personId: 'mies', memberships: [{ institutionId: 'a', roles, memberSchool: true }] });

it.each([
  ['its manager', at('manager'), 'a', true],
  ['a manager elsewhere', at('manager'), 'b', false],
  ['its moderator', at('moderator'), 'a', false],
  ['its teacher', at('teacher'), 'a', false],
  ['an administrator', viewerOf({ ...none, personId: 'beheer', platformRoles: ['admin'] }), 'a', false],
  ['a visitor', ANONYMOUS, 'a', false],
])('what other schools see of a school is for its managers: %s', (_, viewer, school, expected) => {
  expect(maySeeReach(viewer, school)).toBe(expected);
});
