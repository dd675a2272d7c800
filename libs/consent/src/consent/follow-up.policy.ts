import type { Viewer } from '@deelgenoot/access';
import { demand } from '@deelgenoot/kernel';
import type { Change } from './change.ts';
import { mayCancel, mayRemind } from './consent.policy.ts';
import type { ConsentRow } from './consent.ts';
import { after } from './transitions.ts';

/** @throws DomainError of the first that may not be reminded of */
export function decideReminders(viewer: Viewer, rows: readonly ConsentRow[], now: Date): Change[] {
  for (const row of rows) demand(mayRemind(viewer, row, now));
  return rows.map((row) => ({ type: 'REMIND', row: { ...row, remindedAt: now } }));
}

/** @throws DomainError of the first that cannot be taken back */
export function decideCancellations(viewer: Viewer, rows: readonly ConsentRow[], now: Date): Change[] {
  for (const row of rows) demand(mayCancel(viewer, row));
  return rows.map((row) => ({ type: 'CANCEL', row: after(row, 'cancel', now) }));
}

/** What the clock does: a question without an answer lapses, an answer with an end expires. The rest is left alone. */
export function decideEnds(rows: readonly ConsentRow[], now: Date): Change[] {
  return rows.flatMap((row): Change[] => {
    if (row.state === 'requested' && row.lapsesAt <= now) return [{ type: 'LAPSE', row: after(row, 'lapse', now), by: 'system' }];
    if (row.state === 'granted' && row.terms?.until && row.terms.until <= now) return [{ type: 'EXPIRE', row: after(row, 'expire', now), by: 'system' }];
    return [];
  });
}
