import type { ErasureChoice } from '@deelgenoot/identity';
import { type Change, endings } from '../consent/change.ts';
import type { ConsentRow } from '../consent/consent.ts';
import { after, regranted } from '../consent/transitions.ts';

/**
 * What becomes of someone's questions and answers when they leave for good. Questions end: nobody can answer them any more.
 * A yes is withdrawn, or stays as it was but for their name: with the schools there were then, so that it opens nothing.
 * @param rows what waits for them, and the yeses that stand
 */
export function decideErasure(rows: readonly ConsentRow[], choice: ErasureChoice, now: Date): Change[] {
  return rows.flatMap((row): Change[] => {
    if (row.state === 'requested') return [{ type: 'CANCEL', row: after(row, 'cancel', now), by: 'system' }];
    if (row.state !== 'granted' || row.terms === null || row.roster === null) return [];
    if (choice === 'delete') return [{ type: 'WITHDRAW', row: after(row, 'withdraw', now) }];
    if (row.terms.attribution === 'none' || (row.terms.until !== null && row.terms.until <= now)) return [];
    const { terms, roster, textVersion, basis } = row;
    const nameless = regranted(row, { terms: { ...terms, attribution: 'none' }, roster, textVersion }, now);
    return [...endings([row], now), { type: 'GRANT', row: { ...nameless, basis } }];
  });
}
