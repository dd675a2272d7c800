import { type Role, viewerOf } from '@deelgenoot/access';
import { type CaseFacts, mayJudge } from './case.policy.ts';

const viewer = (roles: Role[], more: Partial<Parameters<typeof viewerOf>[0]> = {}) =>
  viewerOf({ personId: 'mo', memberships: [{ institutionId: 'a', roles, memberSchool: true }], platformRoles: [], suspended: false, ...more });
const platform = (more = {}) => viewer([], { platformRoles: ['moderator'], ...more });
const facts: CaseFacts = { institutionId: 'a', authorId: 'x', beyondHome: false, noticed: false };

describe('who may judge a case', () => {
  it.each([
    ['a school moderator, own school', viewer(['moderator']), facts, true],
    ['a school moderator, other school', viewer(['moderator']), { ...facts, institutionId: 'b' }, 'NOT_FOUND'],
    ['a teacher', viewer(['teacher']), facts, 'NOT_FOUND'],
    ['a platform moderator, home only and unnoticed', platform(), { ...facts, institutionId: 'b' }, 'NOT_FOUND'],
    ['a platform moderator, noticed', platform(), { ...facts, institutionId: 'b', noticed: true }, true],
    ['a platform moderator, shared', platform(), { ...facts, institutionId: 'b', beyondHome: true }, true],
    ['their own words', platform(), { ...facts, authorId: 'mo', beyondHome: true }, 'OWN_CASE'],
    ['their own work with others', platform(), { ...facts, makerIds: ['x', 'mo'], beyondHome: true }, 'OWN_CASE'],
    ['a suspended moderator', platform({ suspended: true }), { ...facts, beyondHome: true }, 'SUSPENDED'],
  ])('%s', (_, who, what, expected) => {
    const decision = mayJudge(who, what);
    expect(decision === true ? true : decision.code).toBe(expected);
  });
});
