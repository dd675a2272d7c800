import { mayClaimDomain } from './domain.policy.ts';

it.each([
  ['noordster.example', false, true],
  ['noordster.example', true, 'DOMAIN_TAKEN'],
  ['gmail.com', false, 'DOMAIN_PUBLIC'],
  ['ziggo.nl', true, 'DOMAIN_PUBLIC'],
])('%s (confirmed elsewhere: %s) → %s', (domain, elsewhere, expected) => {
  const decision = mayClaimDomain(domain, elsewhere);
  expect(decision === true ? true : decision.code).toBe(expected);
});
