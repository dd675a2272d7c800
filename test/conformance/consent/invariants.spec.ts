import fc from 'fast-check';
import { histories, RUNS } from './history.ts';
import { INVARIANTS } from './invariants.ts';
import { play } from './run.ts';

describe('what holds in every history of a work', () => {
  it.each(Object.entries(INVARIANTS))('%s', (_, invariant) => {
    fc.assert(
      fc.property(histories, (history) => {
        const faults = invariant(play(history));
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }),
      RUNS,
    );
  });

  it('the histories are worth something: much is shared, with many, and much is refused', () => {
    const steps = fc.sample(histories, { numRuns: 300, seed: 7 }).flatMap((history) => play(history));
    const part = (which: (step: (typeof steps)[number]) => boolean) => steps.filter(which).length / steps.length;
    expect(part(({ after }) => after.seen.size > 0)).toBeGreaterThan(0.1);
    expect(part(({ outcome }) => outcome.accepted)).toBeGreaterThan(0.3);
    expect(part(({ outcome }) => !outcome.accepted)).toBeGreaterThan(0.2);
    const kinds = new Set(steps.flatMap(({ after }) => after.chain.map(({ type }) => type)));
    expect([...kinds]).toEqual(expect.arrayContaining(['REQUEST', 'REMIND', 'GRANT', 'DECLINE', 'WITHDRAW', 'EXPIRE', 'LAPSE', 'CANCEL', 'SUPERSEDE']));
  });
});
