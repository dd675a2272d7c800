import type { Settings } from 'meilisearch';
import { synonymTable } from '../../dutch/terms.ts';
import { FACETS } from '../../index/document.ts';
import { FILTERED, SEARCHED } from './document.ts';

/** Totals are counted, not estimated, up to more than there will ever be. */
const EVERYTHING = 10_000_000;

export const settings = (): Settings => ({
  searchableAttributes: [...SEARCHED],
  filterableAttributes: [...FILTERED],
  sortableAttributes: ['publishedAt'],
  rankingRules: ['words', 'typo', 'exactness', 'attribute', 'proximity', 'sort', 'weight:desc', 'publishedAt:desc'],
  synonyms: synonymTable(),
  stopWords: [],
  // The words are lexemes already: a prefix of one would be another word.
  prefixSearch: 'disabled',
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['nld'] }],
  pagination: { maxTotalHits: EVERYTHING },
  faceting: { maxValuesPerFacet: 300, sortFacetValuesBy: Object.fromEntries(FACETS.map((name) => [name, 'count' as const])) },
});
