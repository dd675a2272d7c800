import type { ConsentState } from '../../../gql/consent.ts';
import { planOf, type WorkToAsk } from './plan.ts';

type Position = NonNullable<WorkToAsk['positions']>[number];
interface Maker {
  readonly id: string;
  readonly left?: boolean;
  readonly state?: ConsentState;
  /** The version of the yes that holds. */
  readonly yes?: number;
  readonly covers?: boolean;
  readonly canAskAt?: string;
}

const LATER = new Date(Date.now() + 86_400_000).toISOString();
const PAST = new Date(Date.now() - 86_400_000).toISOString();

const positionOf = ({ id, state, yes, covers = false, canAskAt }: Maker): Position => ({
  person: { id, name: id, left: false },
  state: state ?? null,
  covers,
  canAskAt: canAskAt ?? null,
  word: state === undefined ? null : { id: `${id} word`, version: 2 },
  yes: yes === undefined ? null : { id: `${id} yes`, version: yes },
});
const work = (id: string, makers: readonly Maker[], more: Partial<WorkToAsk> = {}): WorkToAsk => ({
  id,
  title: id,
  kind: 'document',
  status: 'PUBLISHED',
  versionNumber: 2,
  school: { id: 's', slug: 's', name: 'S' },
  makers: makers.map(({ id: maker, left = false }) => ({ label: maker, person: { id: maker, name: maker, left } })),
  positions: makers.map(positionOf),
  viewerCan: { askConsent: true },
  ...more,
});

describe('what would be asked of whom', () => {
  it('is told per maker, by name, with how many get a message', () => {
    const plan = planOf([work('a', [{ id: 'Bram' }, { id: 'Anna' }]), work('b', [{ id: 'Anna' }, { id: 'Cato', state: 'REQUESTED' }])]);
    expect(plan.makers.map(({ name, asks }) => [name, asks.map((ask) => ask.work.id)])).toEqual([
      ['Anna', ['a', 'b']],
      ['Bram', ['a']],
      ['Cato', ['b']],
    ]);
    expect([plan.questions, plan.asked]).toEqual([3, 2]);
  });

  it.each<[Omit<Maker, 'id'>, string | null, Partial<WorkToAsk>?]>([
    [{ state: 'REQUESTED' }, 'alreadyAsked'],
    [{ state: 'REQUESTED', yes: 1 }, 'alreadyAsked'],
    [{ state: 'GRANTED', yes: 1, covers: true }, 'alreadyYes'],
    [{ yes: 1 }, null],
    [{ yes: 1, state: 'DECLINED', canAskAt: LATER }, 'saidNo'],
    [{ yes: 1, state: 'DECLINED', canAskAt: PAST }, null],
    [{ yes: 1, canAskAt: LATER }, 'saidNo'],
    [{ state: 'WITHDRAWN', canAskAt: LATER }, 'saidNo'],
    [{ state: 'LAPSED' }, null],
    [{ left: true }, 'left'],
    [{}, 'notPublished', { status: 'DRAFT' }],
    [{}, 'notAllowed', { viewerCan: { askConsent: false }, positions: null }],
  ])('%j: %s', (stand, obstacle, more = {}) => {
    const plan = planOf([work('a', [{ id: 'Anna', ...stand }], more)]);
    const [ask] = plan.makers[0]!.asks;
    expect([ask!.obstacle, plan.questions]).toEqual([obstacle, obstacle === null ? 1 : 0]);
    expect(ask!.from).toBe(stand.canAskAt === LATER ? LATER : null);
  });

  it('can be asked for more after a yes, and not where a no was the last word', () => {
    expect(planOf([work('a', [{ id: 'Anna', yes: 2, covers: true, state: 'GRANTED' }])]).hopeless).toBe(false);
    expect(planOf([work('a', [{ id: 'Anna', yes: 2, covers: true, state: 'GRANTED', canAskAt: LATER }])]).hopeless).toBe(true);
    expect(planOf([work('a', [{ id: 'Anna', yes: 1, state: 'DECLINED', canAskAt: LATER }])]).hopeless).toBe(true);
  });

  it('names works without a maker', () => expect(planOf([work('a', [])]).withoutMaker.map(({ id }) => id)).toEqual(['a']));
});
