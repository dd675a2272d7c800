import fc from 'fast-check';

/** Who can be a maker of the work; anna is from the start. */
export type Maker = 'anna' | 'bram';
/** Schools other than the work's own. `ster` joins later, if at all. */
export const OTHERS = ['kade', 'veld', 'haven', 'ster'] as const;
export type Other = (typeof OTHERS)[number];

export interface Terms {
  readonly mode: 'ALL' | 'INCLUDE' | 'EXCEPT' | 'PUBLIC';
  readonly schools: readonly Other[];
  readonly futureMembers: boolean;
  readonly licence: 'use' | 'adapt' | 'cc-by';
  readonly versionPolicy: 'THIS' | 'MINOR' | 'ALL';
  /** It holds until a day that comes with `days`. */
  readonly ends: boolean;
}

/** What someone does to the one work of a history. */
export type Command =
  | { readonly do: 'ask'; readonly terms: Terms }
  | { readonly do: 'yes'; readonly by: Maker; readonly terms: Terms }
  | { readonly do: 'change'; readonly by: Maker; readonly terms: Terms }
  | { readonly do: 'no' | 'withdraw' | 'cancel'; readonly by: Maker }
  | { readonly do: 'addMaker' | 'hide' | 'restore' }
  /** Bram is no maker any more: by his own hand, or by the manager's. */
  | { readonly do: 'removeMaker'; readonly by: 'manon' | 'bram' }
  | { readonly do: 'newVersion'; readonly minor: boolean }
  | { readonly do: 'rollBack'; readonly to: number }
  /** The school's own permission: for this work, or for all of its works. */
  | { readonly do: 'clear' | 'clearAll'; readonly terms: Terms }
  | { readonly do: 'withhold' | 'endClearAll' }
  | { readonly do: 'rule'; readonly by: Maker; readonly terms: Terms }
  | { readonly do: 'endRule'; readonly by: Maker; readonly withdraw: boolean }
  | { readonly do: 'resumeRule'; readonly by: Maker }
  /** Days go by: whatever has a last day comes to its end. */
  | { readonly do: 'days' }
  /** Ster goes up in kade. */
  | { readonly do: 'merge' }
  | { readonly do: 'join' | 'leave'; readonly school: Other };

const wishes: fc.Arbitrary<Terms> = fc.record({
  mode: fc.oneof(
    { weight: 4, arbitrary: fc.constant('ALL' as const) },
    { weight: 2, arbitrary: fc.constantFrom('INCLUDE' as const, 'EXCEPT' as const, 'PUBLIC' as const) },
  ),
  schools: fc.uniqueArray(fc.constantFrom(...OTHERS), { minLength: 1, maxLength: 3 }),
  futureMembers: fc.boolean(),
  licence: fc.constantFrom('use' as const, 'adapt' as const, 'adapt' as const, 'cc-by' as const),
  versionPolicy: fc.constantFrom('THIS' as const, 'MINOR' as const, 'ALL' as const),
  ends: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});
/** A Creative Commons licence goes with everybody; else the wish is refused, and that says little. */
const terms = wishes.map((wish): Terms => (wish.licence === 'cc-by' && wish.mode !== 'PUBLIC' ? { ...wish, licence: 'adapt' } : wish));
const by = fc.constantFrom<Maker>('anna', 'bram');

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), terms }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('yes' as const), by, terms }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), by, terms }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('no' as const, 'withdraw' as const, 'withdraw' as const, 'cancel' as const), by }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('addMaker' as const, 'hide' as const, 'restore' as const, 'restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removeMaker' as const), by: fc.constantFrom('manon' as const, 'bram' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('newVersion' as const), minor: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rollBack' as const), to: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('clear' as const, 'clearAll' as const), terms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('withhold' as const, 'endClearAll' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rule' as const), by, terms: terms.map((each) => ({ ...each, ends: false })) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('endRule' as const), by, withdraw: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resumeRule' as const), by }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('days' as const, 'days' as const, 'merge' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'join' as const, 'leave' as const), school: fc.constantFrom<Other>('kade', 'veld', 'ster') }),
  },
);

/** Histories of so many commands at most; most begin with a question and a yes, so that there is something to lose. */
export const historiesOf = (most: number): fc.Arbitrary<readonly Command[]> =>
  fc
    .tuple(fc.option(fc.tuple(terms, terms), { freq: 5 }), fc.array(command, { minLength: 1, maxLength: most - 2, size: '+1' }))
    .map(([opening, rest]) =>
      opening === null
        ? rest
        : [
            { do: 'ask', terms: { ...opening[0], mode: opening[0].mode === 'PUBLIC' ? 'PUBLIC' : 'ALL' } },
            { do: 'yes', by: 'anna', terms: opening[1] },
            ...rest,
          ],
    );
