import { refuse, type Decision } from '@deelgenoot/kernel';

/** Whether the link in a mail still opens something: it must exist, be unused and not too old. */
export function mayUseLink(link: { usedAt: Date | null; expiresAt: Date } | null, now: Date): Decision {
  if (link === null) return refuse('LINK_INVALID', 'NOT_FOUND');
  if (link.usedAt !== null) return refuse('LINK_USED', 'CONFLICT');
  if (link.expiresAt <= now) return refuse('LINK_EXPIRED', 'CONFLICT');
  return true;
}
