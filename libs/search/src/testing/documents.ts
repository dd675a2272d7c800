import { newId } from '@deelgenoot/kernel';
import { type Facets, NO_FACETS, type SearchDocument } from '../index/document.ts';
import type { IndexedDocument } from '../index/newer.ts';

let seconds = 0;

/** A document for a test: public, each a second newer than the one before, unless told otherwise. */
export function aDocument(given: Omit<Partial<IndexedDocument>, 'facets'> & { facets?: Partial<Facets> } = {}): IndexedDocument {
  const id = given.id ?? newId();
  const base: SearchDocument = {
    kind: 'material',
    id,
    foldId: id,
    title: 'Zonder titel',
    body: '',
    parts: [],
    tags: [],
    facets: NO_FACETS,
    open: ['public'],
    shared: [],
    sharedUntil: null,
    publishedAt: new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++),
  };
  return { newer: null, ...base, ...given, facets: { ...NO_FACETS, ...given.facets } };
}
