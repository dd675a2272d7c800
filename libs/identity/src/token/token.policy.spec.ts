import { ANONYMOUS, viewerOf } from '@deelgenoot/access';
import { mayCreateToken } from './token.policy.ts';

const anna = viewerOf({ personId: 'anna', memberships: [], platformRoles: [], suspended: false });
const suspended = viewerOf({ personId: 'sam', memberships: [], platformRoles: [], suspended: true });

it.each([
  ['one scope for a day', anna, ['read'], 1, 0, true],
  ['all scopes for a year', anna, ['read', 'write', 'consent'], 365, 19, true],
  ['no scope', anna, [], 30, 0, 'INVALID_INPUT'],
  ['an unknown scope', anna, ['read', 'admin'], 30, 0, 'INVALID_INPUT'],
  ['a scope twice', anna, ['read', 'read'], 30, 0, 'INVALID_INPUT'],
  ['no time', anna, ['read'], 0, 0, 'INVALID_INPUT'],
  ['more than a year', anna, ['read'], 366, 0, 'INVALID_INPUT'],
  ['part of a day', anna, ['read'], 1.5, 0, 'INVALID_INPUT'],
  ['one too many', anna, ['read'], 30, 20, 'TOO_MANY_ITEMS'],
  ['nobody', ANONYMOUS, ['read'], 30, 0, 'SIGN_IN_REQUIRED'],
  ['someone suspended', suspended, ['read'], 30, 0, 'SUSPENDED'],
])('%s', (_, viewer, scopes, days, held, expected) => {
  const decision = mayCreateToken(viewer, { scopes, days }, held);
  expect(decision === true ? true : decision.code).toBe(expected);
});
