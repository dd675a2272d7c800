import type { ConsentState } from '../../../gql/consent.ts';
import { planOf, type WorkToAsk } from './plan.ts';

const maker = (id: string, consentState: ConsentState | null = null) => ({ label: id, consentState, person: { id, name: id, left: false } });
const work = (id: string, makers: WorkToAsk['makers'], more: Partial<WorkToAsk> = {}): WorkToAsk => ({
  id,
  title: id,
  kind: 'document',
  status: 'PUBLISHED',
  versionNumber: 1,
  school: { id: 's', slug: 's', name: 'S' },
  makers,
  viewerCan: { askConsent: true },
  ...more,
});

describe('what would be asked of whom', () => {
  it('is told per maker, by name', () => {
    const plan = planOf([work('a', [maker('Bram'), maker('Anna')]), work('b', [maker('Anna')])]);
    expect(plan.makers.map(({ name, asks }) => [name, asks.map((ask) => ask.work.id)])).toEqual([
      ['Anna', ['a', 'b']],
      ['Bram', ['a']],
    ]);
    expect(plan.questions).toBe(3);
  });

  it.each([
    [work('a', [maker('Anna', 'REQUESTED')]), 'alreadyAsked'],
    [work('a', [maker('Anna', 'GRANTED')]), 'alreadyYes'],
    [work('a', [maker('Anna', 'DECLINED')]), 'saidNo'],
    [work('a', [maker('Anna', 'WITHDRAWN')]), 'saidNo'],
    [work('a', [maker('Anna', 'LAPSED')]), null],
    [work('a', [maker('Anna')], { status: 'DRAFT' }), 'notPublished'],
    [work('a', [maker('Anna')], { viewerCan: { askConsent: false } }), 'notAllowed'],
  ])('says beforehand who gets no question', (one, obstacle) => {
    const plan = planOf([one]);
    expect(plan.makers[0]?.asks[0]?.obstacle).toBe(obstacle);
    expect(plan.questions).toBe(obstacle === null ? 1 : 0);
  });

  it('names works without a maker', () => expect(planOf([work('a', [])]).withoutMaker.map(({ id }) => id)).toEqual(['a']));
});
