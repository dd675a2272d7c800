import fc from 'fast-check';
import { type Command, histories, RUNS } from './history.ts';
import { type Invariant, INVARIANTS } from './invariants.ts';
import { play, type Step } from './run.ts';

/** What is wrong, and the history in which it was; each invariant's first. */
const broken = new Map<string, string>();

/** A shorter history in which it goes wrong too, for whoever has to find out why. */
function shorter(invariant: Invariant): string {
  const holds = fc.property(histories, (history) => invariant(play(history)).length === 0);
  const { counterexample } = fc.check(holds, { numRuns: 3000 });
  return counterexample ? JSON.stringify(counterexample) : 'no shorter history was found';
}

describe(`what holds in each of ${RUNS} histories of a work`, () => {
  let steps: Step[] = [];
  beforeAll(() => {
    const played: readonly (readonly Command[])[] = fc.sample(histories, RUNS);
    for (const [n, history] of played.entries()) {
      const each = play(history);
      for (const [name, invariant] of Object.entries(INVARIANTS)) {
        const faults = broken.has(name) ? [] : invariant(each);
        if (faults.length > 0) broken.set(name, [...faults, JSON.stringify(history)].join('\n'));
      }
      if (n < 300) steps = [...steps, ...each];
    }
  }, 3_600_000);

  it.each(Object.entries(INVARIANTS))('%s', (name, invariant) => {
    const fault = broken.get(name);
    if (fault !== undefined) throw new Error(`${fault}\nshorter: ${shorter(invariant)}`);
  });

  it('they are worth something: much is shared, with many, and much is refused', () => {
    const part = (which: (step: Step) => boolean) => steps.filter(which).length / steps.length;
    expect(part(({ after }) => after.seen.size > 0)).toBeGreaterThan(0.1);
    expect(part(({ outcome }) => outcome.accepted)).toBeGreaterThan(0.3);
    expect(part(({ outcome }) => !outcome.accepted)).toBeGreaterThan(0.2);
    expect(steps.filter(({ command, before }) => command.do === 'withdraw' && before.seen.size > 0).length).toBeGreaterThan(0);
    const kinds = new Set(steps.flatMap(({ after }) => after.chain.map(({ type }) => type)));
    expect([...kinds]).toEqual(expect.arrayContaining(['REQUEST', 'REMIND', 'GRANT', 'DECLINE', 'WITHDRAW', 'EXPIRE', 'LAPSE', 'CANCEL', 'SUPERSEDE']));
  });
});
