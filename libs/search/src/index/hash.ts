import { createHash } from 'node:crypto';
import type { IndexedDocument } from './newer.ts';

/** Raised when documents are analysed in another way, so that a check finds the old ones. */
const ANALYSIS = 2;

/**
 * Names a document as it was indexed (32 hexadecimal digits). Two documents that are found alike have the same one, and two that
 * are found by the same words, whoever finds them, the same first half.
 */
export function hashOf({ open, shared, sharedUntil, newer, subject, ...words }: IndexedDocument): string {
  const about = subject && { kind: subject.kind, id: subject.id };
  return half([ANALYSIS, words, about]) + half([open, shared, sharedUntil, newer, subject]);
}

/** How much of a hash names the words, in hexadecimal digits. */
export const WORDS_HASH = 16;

const half = (value: unknown): string => createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex').slice(0, WORDS_HASH);

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
