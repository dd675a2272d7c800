import type { Position } from '@deelgenoot/consent';

export type BoardStatus = 'NEVER_ASKED' | 'ASKED' | 'ANSWERED_NO' | 'SHARED' | 'LAPSED' | 'BLOCKED' | 'STOPPED' | 'EXPIRED' | 'REVOKED' | 'TO_ASK';

export interface BoardFacts {
  /** Where each maker stands on the newest version. */
  readonly positions: readonly Position[];
  readonly cleared: boolean;
  readonly restricted: boolean;
  readonly published: boolean;
  /** Whether the newest version is seen beyond home now. */
  readonly shared: boolean;
}

/** Where the newest version of a work stands on the manager's board, and what is in the way. Never why an author said no. */
export function boardStatus(facts: BoardFacts): { status: BoardStatus; asked: number; yes: number; no: number; waiting: number; blockedBy: string[] } {
  const { positions } = facts;
  const count = (...states: string[]) => positions.filter(({ state }) => state !== null && states.includes(state)).length;
  const wasAsked = ({ word, yes }: Position) => word !== null || yes !== null;
  const unasked = positions.filter(({ state }) => state === null);
  const counts = {
    asked: positions.filter(wasAsked).length,
    yes: count('granted'),
    no: count('declined'),
    waiting: count('requested'),
  };
  const blockedBy = [
    ...(positions.length === 0 ? ['author'] : []),
    ...(facts.restricted ? ['moderation'] : []),
    ...(!facts.published ? ['publication'] : []),
    ...(counts.asked > 0 && !facts.cleared ? ['clearance'] : []),
    ...(counts.waiting > 0 ? ['answer'] : []),
    ...(counts.asked > 0 && unasked.some((position) => !wasAsked(position)) ? ['question'] : []),
    ...(positions.some(({ yes, covers, state }) => yes !== null && !covers && state !== 'requested' && state !== 'declined') ? ['version'] : []),
  ];
  return { ...counts, blockedBy, status: statusOf() };

  function statusOf(): BoardStatus {
    if (facts.shared) return 'SHARED';
    if (counts.asked === 0) return 'NEVER_ASKED';
    if (counts.no > 0) return 'ANSWERED_NO';
    if (count('withdrawn') > 0) return 'STOPPED';
    if (count('revoked') > 0) return 'REVOKED';
    if (count('expired') > 0) return 'EXPIRED';
    if (counts.waiting > 0) return 'ASKED';
    if (count('lapsed', 'cancelled') > 0) return 'LAPSED';
    return unasked.length > 0 ? 'TO_ASK' : 'BLOCKED';
  }
}
