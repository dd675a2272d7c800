/**
 * Rule and visible set of `libs/access`, spelled over the numbers of pass lists.
 *
 * `$1` of every statement is the viewer's passes. The set is made once per statement; PostgreSQL then looks each row's
 * numbers up in a hash.
 */
export const VISIBLE = 'visible AS MATERIALIZED (SELECT id FROM search.pass_list WHERE passes && $1::text[])';

const audience = (row: string, prefix: '' | 'subject_' | 'newer_'): string =>
  `(${row}.${prefix}open IN (TABLE visible) OR (${row}.${prefix}shared IN (TABLE visible) AND (${row}.${prefix}shared_until IS NULL OR ${row}.${prefix}shared_until > now())))`;

/** What was narrowed and has not left this engine's index yet, itself, its fold, or what hangs under it. */
const narrowed = (row: string): string => {
  const ids = "(SELECT n.id FROM search.narrowed n WHERE NOT 'postgresql' = ANY(n.confirmed))";
  return `${row}.id NOT IN ${ids} AND ${row}.fold_id NOT IN ${ids} AND (${row}.subject_id IS NULL OR ${row}.subject_id NOT IN ${ids})`;
};

/** Whether the viewer finds this row of `search.document`: they may see it and its subject, and nothing newer of its fold. */
export const findable = (row: string): string =>
  `${audience(row, '')} AND (${row}.subject_id IS NULL OR ${audience(row, 'subject_')}) AND NOT ${audience(row, 'newer_')} AND ${narrowed(row)}`;
