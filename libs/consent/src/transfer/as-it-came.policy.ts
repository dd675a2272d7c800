import type { TravellingRights } from './rights-shapes.ts';

type Row = Readonly<Record<string, unknown>>;

/** The part of a record whose hash stands in the ledger; ids in it are those of the system where that hash was made. */
const AGREED = ['asked', 'terms', 'roster', 'scope'];

const agreedOf = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([key]) => AGREED.includes(key)));

/**
 * A record under the ids in which the ledger speaks of it: as it came, until something happens to it here.
 * @param came records of the same kind as another system sent them
 * @param since records that the ledger of this system spoke of itself
 */
const record =
  (came: readonly Row[], since: ReadonlySet<string>) =>
  <T extends Row>(row: T): T => {
    const before = since.has(row['id'] as string) ? undefined : came.find(({ id }) => id === row['id']);
    return before ? { ...row, ...agreedOf(before) } : row;
  };

/**
 * What was agreed on a work, as whoever checks it against its ledger must read it. Here schools go by their ids of this system, and who left
 * out one that is unknown lets none in later; the ledger of where it was agreed holds the hash of what was said there.
 * @param came what the other system sent; null for a work that began here
 * @param since records that events written here are about
 */
export function asItCame(rights: TravellingRights, came: TravellingRights | null, since: readonly string[]): TravellingRights {
  if (came === null) return rights;
  const here = new Set(since);
  return { ...rights, consents: rights.consents.map(record(came.consents, here)), clearances: rights.clearances.map(record(came.clearances, here)) };
}

/** The same of a standing rule. @param came null when it was made here */
export const ruleAsItCame = <T extends Row>(rule: T, came: Row | null): T => (came === null ? rule : { ...rule, terms: came['terms'] });
