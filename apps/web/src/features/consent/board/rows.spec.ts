import type { BoardStatus, ConsentState } from '../../../gql/consent.ts';
import { answersOf, askableFrom, type BoardRow, type BoardWord, canAsk, cancellable, countOf, remindable } from './rows.ts';

const LATER = new Date(Date.now() + 5 * 86_400_000).toISOString();
const MONTHS = new Date(Date.now() + 60 * 86_400_000).toISOString();

type Position = NonNullable<BoardRow['material']['positions']>[number];

const said = (id: string, version: number, open = false): BoardWord => ({
  id,
  version,
  requestedAt: null,
  canRemindAt: null,
  lapsesAt: null,
  endedAt: null,
  terms: null,
  viewerCan: { remind: open, cancel: open },
});

/** Where a maker stands: what they said of the newest version, and of which version their yes is. */
function position(
  name: string,
  state: ConsentState | null,
  { yes, version = 2, canAskAt = null }: { yes?: number; version?: number; canAskAt?: string | null } = {},
): Position {
  const granted = state === 'GRANTED';
  const word = state === null ? null : said(`${name} ${state}`, version, state === 'REQUESTED');
  const older = yes === undefined ? null : said(`${name} yes`, yes);
  return { person: { id: name, name, left: false }, state, word, yes: granted ? word : older, covers: granted, canAskAt };
}

const row = (status: BoardStatus, positions: readonly Position[], material: Partial<BoardRow['material']> = {}): BoardRow => ({
  status,
  blockedBy: [],
  schoolCount: 1,
  until: null,
  older: null,
  material: {
    id: 'm',
    title: 'Rekenen',
    kind: 'document',
    status: 'PUBLISHED',
    versionNumber: 2,
    school: { id: 's', slug: 's', name: 'S' },
    viewerCan: { askConsent: true },
    makers: [],
    positions,
    ...material,
  },
});

describe('the board', () => {
  it('counts per status, what others see, and what stops within a month', () => {
    const summary = {
      total: 9,
      shared: 5,
      olderOnly: 2,
      ending: 1,
      lapsing: 3,
      askable: 0,
      counts: [
        { status: 'SHARED' as const, count: 3 },
        { status: 'ASKED' as const, count: 2 },
      ],
    };
    expect((['SHARED', 'OLDER', 'ASKED', 'ENDING', 'LAPSING', 'STOPPED'] as const).map((filter) => countOf(summary, filter))).toEqual([5, 2, 2, 1, 3, 0]);
  });

  it('shows what was said of the newest version beside a yes to an older one, and names the versions', () => {
    const answers = (...positions: Position[]) => answersOf(row('ASKED', positions).material).map(({ name, state, about }) => [name, state, about]);
    expect(answers(position('Anna', 'DECLINED', { yes: 1 }))).toEqual([
      ['Anna', 'DECLINED', 2],
      ['Anna', 'GRANTED', 1],
    ]);
    expect(answers(position('Anna', null, { yes: 1 }), position('Bram', null))).toEqual([
      ['Anna', 'GRANTED', 1],
      ['Bram', null, null],
    ]);
    expect(answers(position('Anna', 'GRANTED'))).toEqual([['Anna', 'GRANTED', null]]);
    expect(answers(position('Anna', 'GRANTED', { version: 1 }))).toEqual([['Anna', 'GRANTED', null]]); // it goes on for the newest
    expect(answers(position('Anna', 'REQUESTED', { version: 1 }))).toEqual([['Anna', 'REQUESTED', 1]]);
    const single = row('ASKED', [position('Anna', 'REQUESTED', { version: 1, yes: 1 })], { versionNumber: 1 });
    expect(answersOf(single.material).map(({ state, about }) => [state, about])).toEqual([
      ['REQUESTED', null],
      ['GRANTED', null],
    ]);
  });

  it('can be reminded, and taken back', () => {
    const rows = [row('ASKED', [position('Bram', 'REQUESTED', { yes: 1 }), position('Anna', null)])];
    expect(remindable(rows)).toEqual(['Bram REQUESTED']);
    expect(cancellable(rows)).toEqual(['Bram REQUESTED']);
  });

  it.each<[string, Position[], boolean, string | null]>([
    ['nobody asked', [position('Anna', null)], true, null],
    ['everyone waits', [position('Anna', 'REQUESTED')], false, null],
    ['all said yes: for more', [position('Anna', 'GRANTED')], true, null],
    ['a yes to an older version', [position('Anna', null, { yes: 1 })], true, null],
    ['one yes, one no to the newest', [position('Anna', 'GRANTED'), position('Bram', 'DECLINED', { yes: 1, canAskAt: LATER })], false, LATER],
    ['two noes: the first that ends', [position('Anna', 'DECLINED', { canAskAt: MONTHS }), position('Bram', 'DECLINED', { canAskAt: LATER })], false, LATER],
    ['a no, and one not asked', [position('Anna', 'DECLINED', { canAskAt: LATER }), position('Bram', null)], true, null],
  ])('%s', (_, positions, can, from) => {
    const one = row('ASKED', positions);
    expect([canAsk(one), askableFrom(one)]).toEqual([can, from]);
  });

  it('asks about nothing that is not online', () => expect(canAsk(row('NEVER_ASKED', [position('Anna', null)], { status: 'DRAFT' }))).toBe(false));
});
