import type { EventBody } from '../ledger/event.ts';
import type { AgreedContribution } from '../transfer/rights-shapes.ts';
import type { NamesOf } from './record-fault.ts';

/** What the ledger says of someone's part in a work. */
interface Part {
  readonly in: boolean;
  /** The newest version that their part can begin with; null when the ledger does not tell. */
  readonly from: number | null;
  /** The last version that their part is in; null: still, or none any more. */
  readonly to: number | null;
  readonly seq: number;
}

/** Who the ledger says made it, by commitment. A question, and an answer that came without one, names who made it already then. */
function partsIn(said: readonly EventBody[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const { type, author, version, seq } of said) {
    if (author === null) continue;
    const before = parts.get(author);
    if (type === 'AUTHOR_ADDED') {
      const goesOn = before !== undefined && (before.in || before.to !== null);
      const from = goesOn ? before.from && Math.min(before.from, version ?? before.from) : (version ?? 1);
      parts.set(author, { in: true, from, to: null, seq });
    } else if (type === 'AUTHOR_REMOVED') {
      parts.set(author, { in: false, from: before?.from ?? null, to: version === null ? null : version - 1, seq });
    } else if (before === undefined && (type === 'REQUEST' || type === 'GRANT')) {
      parts.set(author, { in: true, from: null, to: null, seq });
    }
  }
  return parts;
}

/**
 * Whose part in a work is not what the ledger says of it; null when all are. What was so before the first question the ledger does not
 * tell, nor of whom it no longer knows.
 * @param said the whole chain of the work, oldest first
 */
export function faultOfMakers(
  contributions: readonly AgreedContribution[],
  said: readonly EventBody[],
  people: NamesOf,
): { readonly id: string; readonly field: string; readonly seq: number | null } | null {
  const begun = said[0];
  if (begun === undefined) return null;
  const parts = partsIn(said);
  for (const [personId, names] of people) {
    const part = names.map((name) => parts.get(name)).find((one) => one !== undefined);
    const row = contributions.find((one) => one.personId === personId && one.endedAt === null);
    if (part === undefined) {
      if (row && new Date(row.addedAt) > new Date(begun.at)) return { id: row.id, field: 'id', seq: null };
      continue;
    }
    const { seq } = part;
    const id = row?.id ?? contributions.find((one) => one.personId === personId)?.id ?? personId;
    if ((part.in || part.to !== null) !== (row !== undefined)) return { id, field: 'endedAt', seq };
    if (row && row.toVersion !== part.to) return { id, field: 'toVersion', seq };
    if (row && part.from !== null && row.fromVersion > part.from) return { id, field: 'fromVersion', seq };
  }
  return null;
}
