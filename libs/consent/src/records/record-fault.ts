/** What a record is, by the table it is kept in. */
type RecordKind = 'consent' | 'clearance' | 'contribution' | 'standing-rule' | 'standing-clearance' | 'roster' | 'consent-text';

/** A record that says something else than the ledger says of it. */
export interface RecordFault {
  readonly kind: RecordKind;
  /** Of the record; of a roster its hash. Of what is gone, as the ledger names it. */
  readonly id: string;
  /** What does not fit, by its name outside the database; `id` when the ledger knows of no such record, or of one that is not there. */
  readonly field: string;
  /** The step in the chain of the subject that last told of it; null when there is none. */
  readonly seq: number | null;
}

/** Commitments that stand for each person in the ledger; nobody who was taken out of it. */
export type NamesOf = ReadonlyMap<string, readonly string[]>;

/** Versions of the texts that authors read, by their SHA-256. */
export type TextVersions = ReadonlyMap<string, number>;

type Instant = Date | string | null;

/** Whether two columns or events tell of the same instant, however they write it down. */
export const sameInstant = (one: Instant, other: Instant): boolean =>
  one === null || other === null ? one === other : new Date(one).getTime() === new Date(other).getTime();

/**
 * Whether the ledger means this person. Of who was taken out of it nothing tells any more whom it means; then it must be nobody else.
 * @param commitment as the ledger names them
 */
export function means(commitment: string | null, personId: string, people: NamesOf): boolean {
  const names = people.get(personId) ?? [];
  if (commitment === null || names.length > 0) return commitment !== null && names.includes(commitment);
  return ![...people.values()].some((others) => others.includes(commitment));
}
