import type { EventType } from '../ledger/event.ts';
import type { ConsentRow } from './consent.ts';
import { after } from './transitions.ts';

/** Something that happened to a consent, and what the consent is after it. */
export interface Change {
  readonly type: EventType;
  readonly row: ConsentRow;
  /** The viewer's doing unless told that the program did it by itself. */
  readonly by?: 'viewer' | 'system';
}

/** How a yes that stood makes place for a newer one: it is superseded, or had ended already. */
export const endings = (olds: readonly ConsentRow[], now: Date): Change[] =>
  olds.map((old) =>
    old.terms?.until && old.terms.until <= now ? { type: 'EXPIRE', row: after(old, 'expire', now), by: 'system' } : { type: 'SUPERSEDE', row: after(old, 'supersede', now) },
  );
