import { ANONYMOUS, hasRole, isAdministrator, viewerOf, type ActiveMembership } from './viewer.ts';
import { canSee, only } from './visibility.ts';

const at = (institutionId: string, roles: ActiveMembership['roles'], memberSchool = true): ActiveMembership => ({ institutionId, roles, memberSchool });
const facts = { personId: 'p', memberships: [at('a', ['teacher'])], platformRoles: [], suspended: false } as const;

describe('passes follow from the facts', () => {
  it.each([
    ['a teacher', facts, ['public', 'person:p', 'educators', 'institution:a']],
    ['a manager', { ...facts, memberships: [at('a', ['manager'])] }, ['public', 'person:p', 'educators', 'institution:a', 'managers:a']],
    [
      'a member of two schools',
      { ...facts, memberships: [at('a', ['teacher']), at('b', ['moderator'])] },
      ['public', 'person:p', 'educators', 'institution:a', 'institution:b', 'moderators:b'],
    ],
    ['a suspended moderator', { ...facts, suspended: true, platformRoles: ['moderator' as const] }, ['public', 'person:p']],
    ['a member of a school that left', { ...facts, memberships: [at('a', ['manager'], false)] }, ['public', 'person:p']],
    ['a platform moderator without a school', { ...facts, memberships: [], platformRoles: ['moderator' as const] }, ['public', 'person:p', 'moderators']],
    ['a teacher whose school one set does not leave out', { ...facts, beyond: ['x'] }, ['public', 'person:p', 'educators', 'institution:a', 'others:x']],
    ['the same, suspended', { ...facts, suspended: true, beyond: ['x'] }, ['public', 'person:p']],
    ['the same, of a school that left', { ...facts, memberships: [at('a', ['teacher'], false)], beyond: ['x'] }, ['public', 'person:p']],
    ['an administrator', { ...facts, memberships: [], platformRoles: ['admin' as const] }, ['public', 'person:p']],
  ])('%s', (_, given, passes) => expect(viewerOf(given).passes).toEqual(passes));

  it('knows a role only where it was given', () => {
    const viewer = viewerOf({ ...facts, memberships: [at('a', ['manager'])] });
    expect([hasRole(viewer, 'manager', 'a'), hasRole(viewer, 'manager', 'b'), hasRole(viewer, 'teacher')]).toEqual([true, false, false]);
    expect(isAdministrator(viewerOf({ ...facts, platformRoles: ['admin'], suspended: true }))).toBe(false);
  });
});

describe('the rule', () => {
  const now = new Date('2026-01-01T12:00:00Z');
  const shared = (until: Date | null) => ({ open: ['person:x' as const], shared: ['public' as const], sharedUntil: until });
  it.each([
    [only(['person:x']), false],
    [only(['public']), true],
    [shared(null), true],
    [shared(new Date('2026-01-01T12:00:00.001Z')), true],
    [shared(now), false], // the end itself is no longer shared
    [shared(new Date('2025-12-31T12:00:00Z')), false],
  ])('%j', (audience, seen) => expect(canSee(ANONYMOUS.passes, audience, now)).toBe(seen));
});
