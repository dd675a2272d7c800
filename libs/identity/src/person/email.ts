import { clean, invalid } from '@deelgenoot/kernel';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+[a-z]{2,63}$`);
const LOCAL = /^[^\s@,;:<>()[\]"\\]{1,64}$/u;

/** An address as it is stored, in lower case; null when it cannot be one. Whether it exists only a mail can tell. */
export function parseEmail(text: string): string | null {
  const email = clean(text).toLowerCase();
  const at = email.lastIndexOf('@');
  return email.length <= 254 && LOCAL.test(email.slice(0, Math.max(at, 0))) && DOMAIN.test(email.slice(at + 1)) ? email : null;
}

/** @throws DomainError EMAIL_INVALID */
export function requireEmail(text: string): string {
  const email = parseEmail(text);
  if (email === null) throw invalid('EMAIL_INVALID');
  return email;
}

/** A mail domain as it is stored; a leading @ is forgiven. @throws DomainError INVALID_INPUT */
export function requireDomain(text: string): string {
  const domain = clean(text).toLowerCase().replace(/^@/, '');
  if (!DOMAIN.test(domain)) throw invalid('INVALID_INPUT', { field: 'domain' });
  return domain;
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);
