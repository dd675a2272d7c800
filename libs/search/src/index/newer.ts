import type { Visibility } from '@deelgenoot/access';
import type { SearchDocument } from './document.ts';

/** A document with the audience of what is newer in its fold: whoever may see something newer finds that instead. */
export interface IndexedDocument extends SearchDocument {
  readonly newer: Visibility | null;
}

/**
 * Gives each document the audience of the newer ones of its fold.
 * @param documents all documents of their folds
 */
export function withNewer(documents: readonly SearchDocument[]): IndexedDocument[] {
  const folds = new Map<string, SearchDocument[]>();
  const foldOf = (document: SearchDocument) => `${document.kind}:${document.foldId}`;
  for (const document of documents) folds.set(foldOf(document), [...(folds.get(foldOf(document)) ?? []), document]);
  return documents.map((document) => {
    const newer = (folds.get(foldOf(document)) ?? []).filter((other) => other !== document && isNewer(other, document));
    return { ...document, newer: newer.length === 0 ? null : together(newer) };
  });
}

const isNewer = (a: SearchDocument, b: SearchDocument): boolean =>
  a.publishedAt.getTime() === b.publishedAt.getTime() ? a.id > b.id : a.publishedAt > b.publishedAt;

/** Who may see one of these. Where ends differ the first counts: at that instant the fold is indexed anew. */
function together(documents: readonly SearchDocument[]): Visibility {
  const ends = documents.flatMap((document) => (document.shared.length > 0 && document.sharedUntil ? [document.sharedUntil.getTime()] : []));
  return {
    open: [...new Set(documents.flatMap((document) => document.open))],
    shared: [...new Set(documents.flatMap((document) => document.shared))],
    sharedUntil: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}
