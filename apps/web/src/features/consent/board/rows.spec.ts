import type { BoardStatus, ConsentState } from '../../../gql/consent.ts';
import { answersOf, type BoardRow, canAsk, cancellable, countOf, remindable } from './rows.ts';

const soon = new Date(Date.now() + 5 * 86_400_000).toISOString();

const row = (
  title: string,
  status: BoardStatus,
  more: Partial<BoardRow> = {},
  makers: readonly [string, ConsentState | null][] = [['Anna Dijkman', null]],
): BoardRow => ({
  status,
  blockedBy: [],
  schoolCount: 1,
  until: null,
  canAskAt: null,
  material: {
    id: title,
    title,
    kind: 'document',
    status: 'PUBLISHED',
    versionNumber: 1,
    school: { id: 's', slug: 's', name: 'S' },
    viewerCan: { askConsent: true },
    makers: makers.map(([name, consentState]) => ({ label: name, consentState, person: { id: name, name, left: false } })),
  },
  consents: makers
    .filter(([, state]) => state !== null)
    .map(([name, state]) => ({
      id: `c-${name}`,
      state: state as ConsentState,
      version: 1,
      requestedAt: null,
      canRemindAt: null,
      lapsesAt: null,
      endedAt: null,
      author: { id: name, name, left: false },
      terms: null,
      viewerCan: { remind: state === 'REQUESTED', cancel: state === 'REQUESTED' },
    })),
  ...more,
});

describe('the board', () => {
  const rows = [
    row('Rekenen', 'SHARED', { until: soon }),
    row('Toets zorg', 'ASKED', {}, [
      ['Bram Oosting', 'REQUESTED'],
      ['Anna Dijkman', null],
    ]),
    row('Rollenspel', 'ANSWERED_NO'),
  ];

  it('counts per status, and what stops within a month', () => {
    const summary = { total: 3, ending: 1, askable: 0, counts: [{ status: 'SHARED' as const, count: 2 }] };
    expect((['SHARED', 'ENDING', 'STOPPED'] as const).map((filter) => countOf(summary, filter))).toEqual([2, 1, 0]);
  });

  it('names every maker, also who was not asked', () => {
    expect(answersOf(rows[1] as BoardRow).map(({ name, state }) => [name, state])).toEqual([
      ['Bram Oosting', 'REQUESTED'],
      ['Anna Dijkman', null],
    ]);
  });

  it('knows what can be done', () => {
    expect(remindable(rows)).toEqual(['c-Bram Oosting']);
    expect(cancellable(rows)).toEqual(['c-Bram Oosting']);
    expect(rows.map(canAsk)).toEqual([true, true, true]);
    expect(canAsk(row('Gevraagd', 'ASKED', {}, [['Bram Oosting', 'REQUESTED']]))).toBe(false);
    expect(canAsk(row('Later', 'ANSWERED_NO', { canAskAt: soon }))).toBe(false);
    expect(canAsk({ ...row('Concept', 'NEVER_ASKED'), material: { ...row('Concept', 'NEVER_ASKED').material, status: 'DRAFT' } })).toBe(false);
  });
});
