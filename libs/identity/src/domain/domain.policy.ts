import { refuse, type Decision } from '@deelgenoot/kernel';
import { PUBLIC_DOMAINS } from './public-domains.ts';

/** Whether a school can call this domain its own at all. */
export function mayClaimDomain(domain: string, confirmedElsewhere: boolean): Decision {
  if (PUBLIC_DOMAINS.has(domain)) return refuse('DOMAIN_PUBLIC', 'INVALID', { domain });
  return confirmedElsewhere ? refuse('DOMAIN_TAKEN', 'CONFLICT', { domain }) : true;
}
