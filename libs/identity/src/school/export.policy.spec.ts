import { type Role, viewerOf } from '@deelgenoot/access';
import type { SchoolStatusValue } from './school.entity.ts';
import { mayExport } from './school.policy.ts';

const NOW = new Date('2026-12-01T12:00:00Z');
const daysAgo = (n: number) => new Date(NOW.getTime() - n * 86_400_000);

const viewer = (roles: Role[], memberSchool: boolean, suspended = false) =>
  viewerOf({ personId: 'p', memberships: [{ institutionId: 's', roles, memberSchool }], platformRoles: ['admin'], suspended });

it.each<[string, boolean, Role[], SchoolStatusValue, Date | null, boolean, boolean]>([
  ['a manager', true, ['manager'], 'member', null, false, true],
  ['a teacher', true, ['teacher', 'icoach', 'moderator'], 'member', null, false, false],
  ['a manager who is suspended', true, ['manager'], 'member', null, true, false],
  ['a manager of a school that left today', false, ['manager'], 'left', NOW, false, true],
  ['a manager of a school that left 89 days ago', false, ['manager'], 'left', daysAgo(89), false, true],
  ['a manager of a school that left 90 days ago', false, ['manager'], 'left', daysAgo(90), false, false],
  ['a manager of a school that never took part', false, ['manager'], 'reference', null, false, false],
  ['a manager of a school that merged into one that takes part', true, ['manager'], 'merged', null, false, true],
  ['a manager of a school that merged into one that left', false, ['manager'], 'merged', null, false, false],
  ['a teacher of a school that left', false, ['teacher'], 'left', NOW, false, false],
])('%s may take along what the school has: %#', (_, memberSchool, roles, status, leftAt, suspended, may) => {
  expect(mayExport(viewer(roles, memberSchool, suspended), { id: 's', status, leftAt }, NOW) === true).toBe(may);
});

it('nobody may elsewhere, administrators neither', () => {
  expect(mayExport(viewer(['manager'], true), { id: 'other', status: 'member', leftAt: null }, NOW)).toMatchObject({ code: 'NOT_ALLOWED' });
});
