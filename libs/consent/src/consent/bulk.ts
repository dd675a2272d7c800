import { invalid } from '@deelgenoot/kernel';

/** Works that one call may answer or withdraw; whoever has more sends several, so that each commits soon. */
const BULK = 50;

/** Works that one call may ask about. */
export const BULK_REQUEST = 500;

/**
 * Ids that a bulk call names, each once.
 * @throws DomainError TOO_MANY_ITEMS, or INVALID_INPUT when one is named twice
 */
export function distinctIds(ids: readonly string[], max = BULK): readonly string[] {
  if (ids.length > max) throw invalid('TOO_MANY_ITEMS', { max });
  if (new Set(ids).size !== ids.length) throw invalid('INVALID_INPUT', { reason: 'the same id twice' });
  return ids;
}
