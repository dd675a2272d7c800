import { openOf, type OwnConsent, questionsOf, unitsOf } from './questions.ts';

const school = (id: string) => ({ id, slug: id, name: id });
const consent = (id: string, more: { by?: string; at?: string; lapses?: string; except?: string[]; home?: string } = {}): OwnConsent => ({
  id,
  subjectId: `m${id}`,
  state: 'REQUESTED',
  version: 1,
  basis: 'individual',
  terms: null,
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
    expect(questions[0]).toMatchObject({ askedAt: '2026-11-21T10:00:00Z', lapsesAt: '2026-12-20T10:00:00Z', by: { id: 'manon' }, school: { id: 'noord' } });
  });

  it('takes schools that were named in another order for the same terms', () => {
    expect(questionsOf([consent('1', { except: ['a', 'b'] }), consent('2', { except: ['b', 'a'] })])).toHaveLength(1);
  });

  it('comes with the yes that still holds', () => {
    const given: OwnConsent = {
      ...consent('1'),
      id: 'old',
      state: 'GRANTED',
      terms: consent('1').asked,
      viewerCan: { answer: false, withdraw: true, narrow: true, resume: false },
    };
    expect(openOf([consent('1'), given, consent('2')]).map(({ id, earlier }) => [id, earlier?.licence])).toEqual([
      ['1', 'adapt'],
      ['2', undefined],
    ]);
  });

  it('can be answered at once, per question and per work', () => {
    const questions = questionsOf([consent('1'), consent('2'), consent('3', { by: 'bas' })]);
    expect(unitsOf(questions, 'alles').map(({ consents }) => consents.length)).toEqual([3]);
    expect(unitsOf(questions, 'vraag').map(({ consents }) => consents.length)).toEqual([2, 1]);
    expect(unitsOf(questions, 'materiaal').map(({ key }) => key)).toEqual(['1', '2', '3']);
    expect(unitsOf([], 'alles')).toEqual([]);
  });
});
