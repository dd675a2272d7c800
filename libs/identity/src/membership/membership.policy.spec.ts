import { ANONYMOUS, type PlatformRole, type Role, viewerOf } from '@deelgenoot/access';
import type { Decision } from '@deelgenoot/kernel';
import { keepsManager, mayAct, mayAdminister, mayEnd, mayInvite, mayManage, maySeeEntrance, requireRoles } from './membership.policy.ts';

const someone = (roles: Role[], { memberSchool = true, platformRoles = [] as PlatformRole[], suspended = false, school = 'noord' } = {}) =>
  viewerOf({ personId: 'self', memberships: [{ institutionId: school, roles, memberSchool }], platformRoles, suspended });

const anna = someone(['teacher']);
const manager = someone(['manager']);
const managerElsewhere = someone(['manager'], { school: 'zuid' });
const managerOfLeft = someone(['manager'], { memberSchool: false });
const suspended = someone(['manager'], { suspended: true });
const admin = someone(['teacher'], { platformRoles: ['admin'] });
const suspendedAdmin = someone([], { platformRoles: ['admin'], suspended: true });

const answer = (decision: Decision) => (decision === true ? true : decision.code);

describe('who may tend to a school', () => {
  it.each([
    ['nobody', ANONYMOUS, 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED'],
    ['a teacher', anna, true, 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['its manager', manager, true, true, true, 'NOT_ALLOWED'],
    ['a manager of another school', managerElsewhere, true, 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['its manager after it left', managerOfLeft, true, 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['its suspended manager', suspended, 'SUSPENDED', 'SUSPENDED', 'SUSPENDED', 'SUSPENDED'],
    ['an administrator', admin, true, 'NOT_ALLOWED', true, true],
    ['a suspended administrator', suspendedAdmin, 'SUSPENDED', 'SUSPENDED', 'SUSPENDED', 'SUSPENDED'],
  ])('%s', (_, viewer, act, manage, entrance, administer) => {
    expect([mayAct(viewer), mayManage(viewer, 'noord'), maySeeEntrance(viewer, 'noord'), mayAdminister(viewer)].map(answer)).toEqual([
      act,
      manage,
      entrance,
      administer,
    ]);
  });
});

describe('who may invite', () => {
  it.each<[string, typeof anna, Role[], true | string]>([
    ['a teacher', anna, ['teacher'], 'NOT_ALLOWED'],
    ['a manager, a teacher', manager, ['teacher'], true],
    ['a manager, a manager', manager, ['manager', 'moderator'], true],
    ['a manager of another school', managerElsewhere, ['teacher'], 'NOT_ALLOWED'],
    ['an administrator, a manager', admin, ['manager'], true],
    ['an administrator, a teacher', admin, ['teacher'], 'NOT_ALLOWED'],
    ['an administrator, a teacher among managers', admin, ['manager', 'teacher'], 'NOT_ALLOWED'],
  ])('%s', (_, viewer, roles, expected) => expect(answer(mayInvite(viewer, 'noord', roles))).toBe(expected));
});

describe('who may end a membership', () => {
  it.each([
    ['oneself', anna, 'self', true],
    ['oneself, suspended', suspended, 'self', true],
    ['a colleague', anna, 'other', 'NOT_ALLOWED'],
    ['a manager', manager, 'other', true],
    ['a manager of another school', managerElsewhere, 'other', 'NOT_ALLOWED'],
  ])('%s', (_, viewer, personId, expected) => expect(answer(mayEnd(viewer, { personId, institutionId: 'noord' }))).toBe(expected));
});

describe('the last manager', () => {
  it.each<[Role[], Role[], number, true | string]>([
    [['manager'], ['teacher'], 0, 'LAST_MANAGER'],
    [['manager'], [], 0, 'LAST_MANAGER'],
    [['manager'], [], 1, true],
    [['manager'], ['manager', 'teacher'], 0, true],
    [['teacher'], [], 0, true],
  ])('%j → %j with %i others', (before, after, others, expected) => expect(answer(keepsManager(before, after, others))).toBe(expected));
});

it.each<[Role[], true | string]>([
  [['teacher'], true],
  [['teacher', 'icoach'], true],
  [[], 'INVALID_INPUT'],
  [['teacher', 'teacher'], 'INVALID_INPUT'],
])('takes %j as roles: %s', (roles, expected) => expect(answer(requireRoles(roles))).toBe(expected));
