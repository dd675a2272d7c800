import { grantedOf, NOW, rosterOf, rowOf, termsOf, TODAY } from '../testing/rows.ts';
import { decideErasure } from './erasure.policy.ts';

describe('what becomes of the answers of someone who leaves', () => {
  it('a question ends without an answer, whatever they chose', () => {
    for (const choice of ['delete', 'anonymise'] as const)
      expect(decideErasure([rowOf()], choice, NOW)).toMatchObject([{ type: 'CANCEL', by: 'system', row: { state: 'cancelled', endedAt: NOW } }]);
  });
  it('a yes is withdrawn', () => expect(decideErasure([grantedOf()], 'delete', NOW)).toMatchObject([{ type: 'WITHDRAW', row: { state: 'withdrawn' } }]));
  it('or stays without a name, for the schools there were then', () => {
    const given = grantedOf({ roster: rosterOf('home', 'b'), basis: 'standing:rule' });
    const [ended, stays] = decideErasure([given], 'anonymise', NOW);
    expect(ended).toMatchObject({ type: 'SUPERSEDE', row: { id: given.id, state: 'superseded' } });
    expect(stays).toMatchObject({
      type: 'GRANT',
      row: { state: 'granted', supersedes: given.id, basis: 'standing:rule', terms: { ...termsOf(), attribution: 'none' } },
    });
    expect(stays!.row.roster).toBe(given.roster);
    expect(stays!.row.roster).not.toEqual(TODAY);
  });
  it('what has no name already stays as it is', () =>
    expect(decideErasure([grantedOf({ terms: termsOf({ attribution: 'none' }) })], 'anonymise', NOW)).toEqual([]));
});
