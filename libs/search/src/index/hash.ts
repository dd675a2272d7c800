import { createHash } from 'node:crypto';
import type { IndexedDocument } from './newer.ts';

/** Raised when documents are analysed in another way, so that a check finds the old ones. */
const ANALYSIS = 2;

/** Names a document as it was indexed (hex). Two documents that are found alike have the same one. */
export const hashOf = (document: IndexedDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([ANALYSIS, document], sorted))
    .digest('hex')
    .slice(0, 32);

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
