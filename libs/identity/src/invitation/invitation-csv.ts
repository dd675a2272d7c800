import type { Role } from '@deelgenoot/access';
import type { ErrorCode } from '@deelgenoot/kernel';
import { type CsvFault, readCsv } from '../csv.ts';
import { parseEmail } from '../person/email.ts';

const INVITE_MAX = 500;

const COLUMNS = { email: ['email', 'e-mail', 'mail', 'mailadres', 'e-mailadres', 'emailadres'], roles: ['roles', 'role', 'rol', 'rollen'] };

/** How schools write the roles. */
const ROLE_WORDS: Record<string, Role> = {
  teacher: 'teacher',
  docent: 'teacher',
  leraar: 'teacher',
  'i-coach': 'icoach',
  icoach: 'icoach',
  manager: 'manager',
  academiemanager: 'manager',
  beheerder: 'manager',
  moderator: 'moderator',
};

/** Reads a school's list of addresses; without a role, someone is a teacher. Each address counts once. */
export function readInvitations(csv: string): { invitations: { line: number; email: string; roles: Role[] }[]; faults: CsvFault[] } {
  const faults: CsvFault[] = [];
  const seen = new Set<string>();
  const fault = (line: number, code: ErrorCode, value: string) => void faults.push({ line, code, value });
  const invitations = readCsv(csv, COLUMNS, 'email', INVITE_MAX).flatMap(({ line, values: { email: address = '', roles: words = '' } }) => {
    const email = parseEmail(address);
    const given = words
      .toLowerCase()
      .split(/[\s,;|+/]+/)
      .filter(Boolean);
    const unknown = given.find((word) => !Object.hasOwn(ROLE_WORDS, word));
    if (email === null) return (fault(line, 'EMAIL_INVALID', address), []);
    if (unknown !== undefined) return (fault(line, 'VOCABULARY_UNKNOWN', unknown), []);
    if (seen.has(email)) return (fault(line, 'EMAIL_TAKEN', email), []);
    seen.add(email);
    return [{ line, email, roles: given.length > 0 ? [...new Set(given.map((word) => ROLE_WORDS[word]!))] : (['teacher'] satisfies Role[]) }];
  });
  return { invitations, faults };
}
