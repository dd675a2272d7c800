import { hashOf } from '../ledger/canonical.ts';
import type { Entry, EventType } from '../ledger/event.ts';
import type { ConsentRow } from './consent.ts';
import { after } from './transitions.ts';

/** Something that happened to a consent, and what the consent is after it. */
export interface Change {
  readonly type: EventType;
  readonly row: ConsentRow;
  /** The viewer's doing unless told that the program did it by itself. */
  readonly by?: 'viewer' | 'system';
  /** The case in which a moderator decided it. */
  readonly caseId?: string;
}

/** How a yes that stood makes place for a newer one: it is superseded, or had ended already. */
export const endings = (olds: readonly ConsentRow[], now: Date): Change[] =>
  olds.map((old) =>
    old.terms?.until && old.terms.until <= now
      ? { type: 'EXPIRE', row: after(old, 'expire', now), by: 'system' }
      : { type: 'SUPERSEDE', row: after(old, 'supersede', now) },
  );

/**
 * What the ledger says of a change.
 * @param text hash of the text that authors read now
 */
export const entryOf = ({ type, row, by, caseId }: Change, text: string): Entry => ({
  subject: { kind: row.subjectKind, id: row.subjectId },
  type,
  by,
  caseId,
  record: row.id,
  authorId: row.authorId,
  basis: row.basis,
  version: row.version,
  content: row.contentHash,
  terms: hashOf(row.terms === null ? { asked: row.asked } : { terms: row.terms, roster: row.roster?.sha256 ?? null }),
  text: by !== 'system' && (type === 'GRANT' || type === 'DECLINE') ? text : null,
});
