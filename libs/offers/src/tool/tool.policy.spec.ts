import { ANONYMOUS, canSee, type Role, viewerOf } from '@deelgenoot/access';
import { maySetToolStatus, toolStatusVisibility, toolVisibility } from './tool.policy.ts';

const at = (institutionId: string, roles: Role[], { memberSchool = true, suspended = false } = {}) =>
  viewerOf({ personId: 'p', memberships: [{ institutionId, roles, memberSchool }], platformRoles: [], suspended });

describe('who may say what a school thinks of a tool', () => {
  it.each([
    ['a manager of that school', at('a', ['manager']), true],
    ['an i-coach of that school', at('a', ['icoach']), true],
    ['a teacher of that school', at('a', ['teacher']), 'NOT_ALLOWED'],
    ['a moderator of that school', at('a', ['moderator']), 'NOT_ALLOWED'],
    ['a manager of another school', at('b', ['manager']), 'NOT_ALLOWED'],
    ['a manager of a school that left', at('a', ['manager'], { memberSchool: false }), 'NOT_ALLOWED'],
    ['a suspended manager', at('a', ['manager'], { suspended: true }), 'SUSPENDED'],
    ['nobody', ANONYMOUS, 'SIGN_IN_REQUIRED'],
  ])('%s', (_, viewer, expected) => {
    const decision = maySetToolStatus(viewer, 'a');
    expect(decision === true || decision.code).toBe(expected);
  });
});

describe('who sees it', () => {
  it.each([
    ['a colleague', at('a', ['teacher']), true],
    ['a teacher elsewhere', at('b', ['teacher']), true],
    ['someone of a school that left', at('b', ['teacher'], { memberSchool: false }), false],
    ['a visitor', ANONYMOUS, false],
  ])('%s', (_, viewer, expected) => expect(canSee(viewer.passes, toolStatusVisibility('a'), new Date())).toBe(expected));

  it('everyone sees that a tool exists', () => expect(canSee(ANONYMOUS.passes, toolVisibility(), new Date())).toBe(true));
});
