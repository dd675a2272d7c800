import fc from 'fast-check';

/** Who can be a maker of the work; anna is from the start. Otto has no account: he answers by a link in a mail. */
export type Maker = 'anna' | 'bram' | 'otto';
/** Makers who have an account. */
export type Colleague = Exclude<Maker, 'otto'>;
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
  | { readonly do: 'yes' | 'change'; readonly by: Maker; readonly terms: Terms }
  | { readonly do: 'no' | 'withdraw' | 'cancel'; readonly by: Maker }
  /** A moderator of the platform ends a yes that was not this maker's. */
  | { readonly do: 'revoke'; readonly by: Maker }
  /** Somebody tries the link again with which Otto said something. */
  | { readonly do: 'reuseLink' }
  /** A maker erases their account: what they share stops, or goes on without their name. */
  | { readonly do: 'erase'; readonly by: Colleague; readonly keep: boolean }
  | { readonly do: 'addMaker'; readonly by: 'bram' | 'otto' }
  /** Is no maker any more: the manager or they themselves leave them out, they say that they did not make it, or a moderator takes them off. */
  | { readonly do: 'removeMaker'; readonly by: Maker; readonly how: 'manager' | 'self' | 'leave' | 'moderator' }
  | { readonly do: 'hide' | 'restore' }
  /** A new text; perhaps with a second file beside it. */
  | { readonly do: 'newVersion'; readonly minor: boolean; readonly more: boolean }
  | { readonly do: 'rollBack'; readonly to: number }
  /** The second file of the newest version stays at its school, or goes with the work again. */
  | { readonly do: 'keepFile'; readonly local: boolean }
  /** A place that each school fills in for itself; then somebody does. */
  | { readonly do: 'addPart' }
  | { readonly do: 'fillPart'; readonly by: 'manon' | 'dewi' | 'chris' }
  /** Nora puts a tip beside it. */
  | { readonly do: 'tip' }
  /** Titles of works that are not shared may be known elsewhere, or not any more. */
  | { readonly do: 'showCards'; readonly on: boolean }
  | { readonly do: 'askAccess'; readonly by: 'chris' | 'dewi' }
  /** What was asked by a card is put to the makers. */
  | { readonly do: 'sendAccess' }
  /** The school's own permission: for this work, or for all of its works. */
  | { readonly do: 'clear' | 'clearAll'; readonly terms: Terms }
  | { readonly do: 'withhold' | 'endClearAll' }
  | { readonly do: 'rule'; readonly by: Colleague; readonly terms: Terms }
  | { readonly do: 'endRule'; readonly by: Colleague; readonly withdraw: boolean }
  | { readonly do: 'resumeRule'; readonly by: Colleague }
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
const colleague = fc.constantFrom<Colleague>('anna', 'bram');
const by = fc.constantFrom<Maker>('anna', 'anna', 'bram', 'otto');
const is = <const T extends string>(...names: readonly T[]) => fc.constantFrom(...names);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: is('ask'), terms }) },
  { weight: 7, arbitrary: fc.record({ do: is('yes'), by, terms }) },
  { weight: 4, arbitrary: fc.record({ do: is('change'), by, terms }) },
  { weight: 2, arbitrary: fc.record({ do: is('no', 'withdraw', 'withdraw', 'cancel'), by }) },
  { weight: 1, arbitrary: fc.record({ do: is('revoke'), by }) },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'reuseLink' }) },
  { weight: 1, arbitrary: fc.record({ do: is('erase'), by: colleague, keep: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: is('addMaker'), by: is('bram', 'otto') }) },
  { weight: 2, arbitrary: fc.record({ do: is('removeMaker'), by, how: is('manager', 'self', 'leave', 'moderator') }) },
  { weight: 3, arbitrary: fc.record({ do: is('hide', 'restore', 'restore') }) },
  { weight: 3, arbitrary: fc.record({ do: is('newVersion'), minor: fc.boolean(), more: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: is('rollBack'), to: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: is('keepFile'), local: fc.boolean() }) },
  { weight: 2, arbitrary: fc.oneof(fc.constant<Command>({ do: 'addPart' }), fc.record({ do: is('fillPart'), by: is('manon', 'dewi', 'chris') })) },
  { weight: 2, arbitrary: fc.constant<Command>({ do: 'tip' }) },
  { weight: 3, arbitrary: fc.record({ do: is('showCards'), on: is('on', 'on', 'off').map((each) => each === 'on') }) },
  { weight: 2, arbitrary: fc.oneof(fc.record({ do: is('askAccess'), by: is('chris', 'dewi') }), fc.constant<Command>({ do: 'sendAccess' })) },
  { weight: 2, arbitrary: fc.record({ do: is('clear', 'clearAll'), terms }) },
  { weight: 1, arbitrary: fc.record({ do: is('withhold', 'endClearAll') }) },
  { weight: 2, arbitrary: fc.record({ do: is('rule'), by: colleague, terms: terms.map((each) => ({ ...each, ends: false })) }) },
  { weight: 1, arbitrary: fc.record({ do: is('endRule'), by: colleague, withdraw: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: is('resumeRule'), by: colleague }) },
  { weight: 2, arbitrary: fc.record({ do: is('days', 'days', 'merge') }) },
  { weight: 4, arbitrary: fc.record({ do: is('join', 'join', 'leave'), school: is('kade', 'veld', 'ster') }) },
);

/** Histories of so many commands at most; most begin with a question and a yes, so that there is something to lose, and some with titles that are known. */
export const historiesOf = (most: number): fc.Arbitrary<readonly Command[]> =>
  fc
    .tuple(
      fc.boolean(),
      fc.option(fc.constant<Command>({ do: 'addMaker', by: 'otto' }), { freq: 1 }),
      fc.option(fc.tuple(terms, terms), { freq: 5 }),
      fc.array(command, { minLength: 1, maxLength: most - 4, size: '+1' }),
    )
    .map(([cards, otto, opening, rest]) => [
      ...(cards ? [{ do: 'showCards', on: true } as const] : []),
      ...(otto ? [otto] : []),
      ...(opening === null
        ? []
        : ([
            { do: 'ask', terms: { ...opening[0], mode: opening[0].mode === 'PUBLIC' ? 'PUBLIC' : 'ALL' } },
            { do: 'yes', by: 'anna', terms: opening[1] },
          ] as const)),
      ...(opening && otto ? [{ do: 'yes', by: 'otto', terms: { ...opening[1], mode: 'ALL', licence: 'adapt' } } as const] : []),
      ...rest,
    ])
    .map((history) => history.slice(0, most));
