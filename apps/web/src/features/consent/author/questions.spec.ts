import { type OwnConsent, questionsOf, toldOf, unitsOf } from './questions.ts';

const school = (id: string) => ({ id, slug: id, name: id });
const consent = (id: string, more: { by?: string; at?: string; lapses?: string; except?: string[]; home?: string } = {}): OwnConsent => ({
  id,
  subjectId: `m${id}`,
  state: 'REQUESTED',
  version: 1,
  basis: 'individual',
  terms: null,
  earlier: null,
  answeredAt: null,
  endedAt: null,
  asked: {
    scope: { mode: more.except ? 'EXCEPT' : 'ALL', futureMembers: true, schools: (more.except ?? []).map(school) },
    licence: 'adapt',
    attribution: 'FULL',
    versionPolicy: 'MINOR',
    until: null,
  },
  requestedBy: { id: more.by ?? 'manon', name: 'Manon', left: false },
  requestedAt: more.at ?? '2026-11-20T10:00:00Z',
  lapsesAt: more.lapses ?? '2026-12-20T10:00:00Z',
  viewerCan: { answer: true, withdraw: false, narrow: false, resume: false },
  material: { id: `m${id}`, title: `Les ${id}`, kind: 'document', thumbnailUrl: null, versionNumber: 1, school: school(more.home ?? 'noord'), makers: [] },
});

describe('what waits for one author', () => {
  it('is one question per asker and terms, however many works', () => {
    const questions = questionsOf([
      consent('1'),
      consent('2', { at: '2026-11-21T10:00:00Z', lapses: '2026-12-21T10:00:00Z' }),
      consent('3', { except: ['kade'] }),
      consent('4', { by: 'bas' }),
    ]);
    expect(questions.map(({ consents }) => consents.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4']]);
    expect(questions[0]).toMatchObject({
      askedFrom: '2026-11-20T10:00:00Z',
      askedAt: '2026-11-21T10:00:00Z',
      lapsesAt: '2026-12-20T10:00:00Z',
      lapsesLast: '2026-12-21T10:00:00Z',
      by: { id: 'manon' },
      school: { id: 'noord' },
    });
  });

  it('takes schools that were named in another order for the same terms', () => {
    expect(questionsOf([consent('1', { except: ['a', 'b'] }), consent('2', { except: ['b', 'a'] })])).toHaveLength(1);
  });

  it('can be answered at once, per question and per work', () => {
    const questions = questionsOf([consent('1'), consent('2'), consent('3', { by: 'bas' })]);
    expect(unitsOf(questions, 'alles').map(({ consents }) => consents.length)).toEqual([3]);
    expect(unitsOf(questions, 'vraag').map(({ consents }) => consents.length)).toEqual([2, 1]);
    expect(unitsOf(questions, 'materiaal').map(({ key }) => key)).toEqual(['1', '2', '3']);
    expect(unitsOf([], 'alles')).toEqual([]);
  });
});

describe('what one author said before', () => {
  const NOTHING = { answer: false, withdraw: false, narrow: false, resume: false };
  const told = (id: string, work: string, can: Partial<OwnConsent['viewerCan']> = {}): OwnConsent => ({
    ...consent(id),
    subjectId: work,
    viewerCan: { ...NOTHING, ...can },
  });

  it('is folded by work: the last word, and a yes that holds beside it', () => {
    const all = [told('5', 'a'), told('4', 'b', { withdraw: true }), told('3', 'a', { withdraw: true }), told('2', 'a'), told('1', 'b')];
    const ids = toldOf(all).map(({ now, before }) => [now.map(({ id }) => id), before.map(({ id }) => id)]);
    expect(ids).toEqual([
      [['5', '3'], ['2']],
      [['4'], ['1']],
    ]);
  });
});
