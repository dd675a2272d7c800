import type { EngineQuery } from '../engine.ts';

/** A value within a filter, so that nothing in it can be read as part of the filter. */
const quoted = (value: string): string => `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
const among = (field: string, values: readonly string[]): string => `${field} IN [${values.map(quoted).join(', ')}]`;

/** The rule of `libs/access` as a filter. */
function audience(prefix: '' | 'subject' | 'newer', { passes }: EngineQuery, now: number): string {
  const name = (field: string) => (prefix === '' ? field : prefix + field.charAt(0).toUpperCase() + field.slice(1));
  const until = name('sharedUntil');
  return `(${among(name('open'), passes)} OR (${among(name('shared'), passes)} AND (${until} NOT EXISTS OR ${until} > ${now})))`;
}

/** Who may find what: they may see it and its subject, nothing newer of its fold, and it was not narrowed. */
export function visibleFilter(query: EngineQuery, narrowed: readonly string[], now = Date.now()): string[] {
  return [
    audience('', query, now),
    `(subjectId NOT EXISTS OR ${audience('subject', query, now)})`,
    `NOT ${audience('newer', query, now)}`,
    ...(narrowed.length === 0 ? [] : ['id', 'foldId', 'subjectId'].map((field) => `NOT ${among(field, narrowed)}`)),
    ...(query.exceptSchools.length === 0 ? [] : [`(school EXISTS AND NOT ${among('school', query.exceptSchools)})`]),
    ...(query.exceptTools.length === 0 ? [] : [`NOT ${among('tools', query.exceptTools)}`]),
  ];
}

/** The filters on facets, by facet. */
export const facetFilters = (query: EngineQuery): { readonly name: string; readonly filter: string }[] =>
  Object.entries(query.filters).flatMap(([name, values]) => (values.length === 0 ? [] : [{ name, filter: among(name, values) }]));
