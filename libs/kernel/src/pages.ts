import { invalid } from './errors.ts';

/** One page of a keyset list. `endCursor` continues after the last item. */
export interface Page<T> {
  readonly items: T[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** What a list is asked for: at most `first` items after the `after` cursor. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

export const PAGE_MAX = 100;

/** Opaque to clients: the sort values of the last row, in order. */
export const encodeCursor = (values: readonly (string | number | Date)[]): string =>
  Buffer.from(JSON.stringify(values.map((v) => (v instanceof Date ? v.toISOString() : v)))).toString('base64url');

/**
 * The sort values behind a cursor.
 * @throws DomainError INVALID_INPUT when it is not a cursor of this list
 */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string' || typeof v === 'number')) return values;
  } catch {
    // falls through to the coded error
  }
  throw invalid('INVALID_INPUT', { field: 'after' });
}

/** Checks `first` before it becomes a LIMIT. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > PAGE_MAX) throw invalid('TOO_MANY_ITEMS', { field: 'first', max: PAGE_MAX });
  return first;
}

/** Cuts rows that were read with `LIMIT first + 1` into a page. */
export function toPage<T>(rows: T[], first: number, key: (row: T) => (string | number | Date)[]): Page<T> {
  const items = rows.slice(0, first);
  const last = items.at(-1);
  return { items, endCursor: last ? encodeCursor(key(last)) : null, hasNextPage: rows.length > first };
}
