import { hashOf } from '../ledger/canonical.ts';
import type { EventBody } from '../ledger/event.ts';

/**
 * The ledger says of a rule what was agreed by one hash, of its terms with the schools there were. A rule does not keep which those were,
 * so they are found again among what is kept.
 * @param terms as they are stored
 * @param events of the chain of the rule
 * @param rosters hashes of those that it can have been
 * @returns those it was, for each time that the rule was set on these terms; null when the ledger says otherwise of the last time
 */
export function rostersOfRule(terms: unknown, events: readonly object[], rosters: readonly string[]): string[] | null {
  const byHash = new Map(rosters.map((roster) => [hashOf({ terms, roster }), roster]));
  const set = (events as readonly { readonly body: Pick<EventBody, 'type' | 'terms'> }[]).filter(({ body }) => body.type === 'RULE_SET');
  const found = set.map(({ body }) => byHash.get(body.terms ?? ''));
  return found.at(-1) === undefined ? null : found.filter((roster) => roster !== undefined);
}
