import type { Viewer } from '@deelgenoot/access';
import { allOf, refuse, type Decision } from '@deelgenoot/kernel';
import { mayAct } from '../membership/membership.policy.ts';
import { TOKEN_SCOPES } from './api-token.entity.ts';

const TOKEN_DAYS_MAX = 365;
const TOKENS_MAX = 20;

/** Known scopes, each once; a year at most; not too many. */
export function mayCreateToken(viewer: Viewer, wish: { scopes: readonly string[]; days: number }, held: number): Decision {
  const scopes =
    wish.scopes.length > 0 &&
    new Set(wish.scopes).size === wish.scopes.length &&
    wish.scopes.every((scope) => (TOKEN_SCOPES as readonly string[]).includes(scope));
  return allOf(
    mayAct(viewer),
    scopes || refuse('INVALID_INPUT', 'INVALID', { field: 'scopes' }),
    (Number.isInteger(wish.days) && wish.days >= 1 && wish.days <= TOKEN_DAYS_MAX) ||
      refuse('INVALID_INPUT', 'INVALID', { field: 'days', min: 1, max: TOKEN_DAYS_MAX }),
    held < TOKENS_MAX || refuse('TOO_MANY_ITEMS', 'INVALID', { max: TOKENS_MAX }),
  );
}
