import { ANONYMOUS, viewerOf } from '@deelgenoot/access';
import { hasRoom, maySeeStorage, maySetStorage } from './storage.policy.ts';

const none = { memberships: [], platformRoles: [], suspended: false };
const manager = viewerOf({ ...none, personId: 'mies', memberships: [{ institutionId: 'a', roles: ['manager'], memberSchool: true }] });
const admin = viewerOf({ ...none, personId: 'beheer', platformRoles: ['admin'] });

it.each([
  [90, 10, true],
  [90, 11, 'STORAGE_FULL'],
  [120, 0, 'STORAGE_FULL'],
])('with %d of 100 in use, %d more: %s', (used, more, expected) => {
  const decision = hasRoom({ used, max: 100 }, more);
  expect(decision === true || decision.code).toBe(expected);
});

it('is seen by its managers and administrators, and set by the latter', () => {
  expect([manager, admin, ANONYMOUS].map((viewer) => maySeeStorage(viewer, 'a'))).toEqual([true, true, false]);
  expect(maySeeStorage(manager, 'b')).toBe(false);
  expect([manager, admin].map((viewer) => maySetStorage(viewer) === true)).toEqual([false, true]);
});
