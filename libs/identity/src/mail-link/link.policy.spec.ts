import { mayUseLink } from './link.policy.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = new Date(now.getTime() + 1);

it.each([
  ['fresh', { usedAt: null, expiresAt: later }, true],
  ['unknown', null, 'LINK_INVALID'],
  ['used', { usedAt: now, expiresAt: later }, 'LINK_USED'],
  ['used and old', { usedAt: now, expiresAt: now }, 'LINK_USED'],
  ['at its end', { usedAt: null, expiresAt: now }, 'LINK_EXPIRED'],
])('a link that is %s', (_, link, expected) => {
  const decision = mayUseLink(link, now);
  expect(decision === true ? true : decision.code).toBe(expected);
});
