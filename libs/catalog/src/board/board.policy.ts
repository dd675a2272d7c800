import { type ConsentRow, currentAnswer } from '@deelgenoot/consent';

export type BoardStatus = 'NEVER_ASKED' | 'ASKED' | 'ANSWERED_NO' | 'SHARED' | 'LAPSED' | 'BLOCKED' | 'STOPPED';

export interface BoardFacts {
  readonly authorIds: readonly string[];
  /** Every consent of the work, newest of each author first. */
  readonly answers: readonly ConsentRow[];
  readonly cleared: boolean;
  /** Makers whose yes is about an older version than the newest. */
  readonly outdated: number;
  readonly restricted: boolean;
  readonly published: boolean;
  /** Whether it is seen beyond home now. */
  readonly shared: boolean;
}

/** Where a work stands on the manager's board, and what is in the way. Never why an author said no. */
export function boardStatus(facts: BoardFacts): { status: BoardStatus; asked: number; yes: number; no: number; waiting: number; blockedBy: string[] } {
  const current = facts.authorIds.map((id) => currentAnswer(facts.answers, id));
  const count = (...states: string[]) => current.filter((a) => a && states.includes(a.state)).length;
  const counts = { asked: current.filter(Boolean).length, yes: count('granted'), no: count('declined', 'revoked'), waiting: count('requested') };
  const stopped = count('withdrawn', 'expired');
  const blockedBy = [
    ...(facts.authorIds.length === 0 ? ['author'] : []),
    ...(facts.restricted ? ['moderation'] : []),
    ...(!facts.published ? ['publication'] : []),
    ...(counts.asked > 0 && !facts.cleared ? ['clearance'] : []),
    ...(counts.waiting > 0 ? ['answer'] : []),
    ...(facts.outdated > 0 ? ['version'] : []),
  ];
  return { ...counts, blockedBy, status: statusOf() };

  function statusOf(): BoardStatus {
    if (facts.shared) return 'SHARED';
    if (counts.asked === 0) return 'NEVER_ASKED';
    if (counts.no > 0) return 'ANSWERED_NO';
    if (stopped > 0) return 'STOPPED';
    if (counts.waiting > 0) return 'ASKED';
    return count('lapsed', 'cancelled') > 0 ? 'LAPSED' : 'BLOCKED';
  }
}
