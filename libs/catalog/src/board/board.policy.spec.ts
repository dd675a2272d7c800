import type { Position } from '@deelgenoot/consent';
import { boardStatus } from './board.policy.ts';

type Stand = 'never' | 'yes' | 'older' | 'no' | 'older, no' | 'waits' | 'older, waits' | 'stopped' | 'ended' | 'not theirs' | 'lapsed';

const STATES: Readonly<Record<string, Position['state']>> = {
  yes: 'granted',
  no: 'declined',
  waits: 'requested',
  stopped: 'withdrawn',
  ended: 'expired',
  'not theirs': 'revoked',
  lapsed: 'lapsed',
};

function position(stand: Stand): Position {
  const state = STATES[stand.replace('older, ', '')] ?? null;
  const record = {} as NonNullable<Position['yes']>; // only whether there is one counts
  return { authorId: stand, state, word: state && record, yes: state === 'granted' || stand.startsWith('older') ? record : null, covers: state === 'granted' };
}

const board = (stands: Stand[], more: object = {}) =>
  boardStatus({ positions: stands.map(position), cleared: true, restricted: false, published: true, shared: false, ...more });

describe('where the newest version of a work stands on the board', () => {
  it.each<[Stand[], string, string[]]>([
    [[], 'NEVER_ASKED', ['author']],
    [['never', 'never'], 'NEVER_ASKED', []],
    [['yes', 'no'], 'ANSWERED_NO', []],
    [['yes', 'older, no'], 'ANSWERED_NO', []],
    [['no', 'waits'], 'ANSWERED_NO', ['answer']],
    [['stopped', 'waits'], 'STOPPED', ['answer']],
    [['ended', 'waits'], 'EXPIRED', ['answer']],
    [['ended', 'not theirs'], 'REVOKED', []],
    [['stopped', 'ended', 'not theirs'], 'STOPPED', []],
    [['no', 'ended'], 'ANSWERED_NO', []],
    [['older', 'older, waits'], 'ASKED', ['answer', 'version']],
    [['yes', 'lapsed'], 'LAPSED', []],
    [['older'], 'TO_ASK', ['version']],
    [['yes', 'never'], 'TO_ASK', ['question']],
    [['yes', 'yes'], 'BLOCKED', []],
  ])('%j: %s', (stands, status, blockedBy) => expect(board(stands)).toMatchObject({ status, blockedBy }));

  it('counts only what was said of that version', () =>
    expect(board(['yes', 'older', 'older, no', 'older, waits', 'never'])).toMatchObject({ asked: 4, yes: 1, no: 1, waiting: 1 }));

  it('is shared whatever was said, and says what else is in the way', () => {
    expect(board(['waits'], { shared: true }).status).toBe('SHARED');
    expect(board(['yes'], { cleared: false, restricted: true, published: false }).blockedBy).toEqual(['moderation', 'publication', 'clearance']);
  });
});
