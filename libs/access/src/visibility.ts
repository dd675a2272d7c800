import type { Pass } from './pass.ts';

/**
 * The audience a thing stands behind. `open` never ends. `shared` reaches beyond home and ends at `sharedUntil`
 * (null: no end). Stored with the thing, written only by its repository.
 */
export interface Visibility {
  readonly open: readonly Pass[];
  readonly shared: readonly Pass[];
  readonly sharedUntil: Date | null;
}

/** An audience without anything beyond home. */
export const only = (open: readonly Pass[]): Visibility => ({ open, shared: [], sharedUntil: null });

/** The rule itself: passes and audience intersect, and what is shared has not ended. */
export function canSee(passes: readonly Pass[], audience: Visibility, now: Date): boolean {
  const carries = (list: readonly Pass[]) => list.some((pass) => passes.includes(pass));
  return carries(audience.open) || (carries(audience.shared) && (audience.sharedUntil === null || audience.sharedUntil > now));
}

/**
 * The same rule in SQL, for a row with the columns `open text[]`, `shared text[]`, `shared_until timestamptz`.
 * @param row alias of the row
 * @param passes placeholder of the viewer's passes, such as `$1`
 */
export const visibleSql = (row: string, passes: string): string => `(${row}.open && ${passes}::text[] OR (${sharedSql(row, passes)}))`;

/** The part of it that reaches beyond home. */
export const sharedSql = (row: string, passes: string): string =>
  `${row}.shared && ${passes}::text[] AND (${row}.shared_until IS NULL OR ${row}.shared_until > now())`;
