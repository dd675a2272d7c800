import { invalid } from './errors.ts';

/** Limits of typed text, in characters; one place, so that the web can show them too. */
export const LIMITS = { title: 200, name: 120, short: 500, body: 20_000, reason: 5_000 } as const;

/** Text as people meant it: NFC, without NUL, halves of characters and control characters that PostgreSQL or a screen cannot take. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .trim();

/**
 * A name as it stands beside content: on one line, and without marks that turn the order of whatever stands around it (Unicode Standard
 * Annex 9, explicit directional formatting). Names from right to left need none.
 */
export const cleanName = (name: string): string => clean(name.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')).replace(/\s+/g, ' ');

/** Whether nothing of it shows: blanks, and marks without a width such as U+200B. */
const isBlank = (text: string): boolean => !/[^\p{Z}\p{Cf}\s]/u.test(text);

/**
 * Cleaned text that is neither empty nor longer than `max` characters.
 * @throws DomainError TEXT_EMPTY or TEXT_TOO_LONG, with the field's name
 */
export function requireText(text: string | null | undefined, field: string, max: number): string {
  const cleaned = clean(text ?? '');
  if (isBlank(cleaned)) throw invalid('TEXT_EMPTY', { field });
  if (cleaned.length > max) throw invalid('TEXT_TOO_LONG', { field, max, length: cleaned.length });
  return cleaned;
}

/** A person's name. @throws DomainError TEXT_EMPTY or TEXT_TOO_LONG */
export const requireName = (name: string | null | undefined): string => requireText(cleanName(name ?? ''), 'name', LIMITS.name);

/** As `requireText`, but empty is allowed and answers null. */
export const optionalText = (text: string | null | undefined, field: string, max: number): string | null =>
  text == null || isBlank(clean(text)) ? null : requireText(text, field, max);
