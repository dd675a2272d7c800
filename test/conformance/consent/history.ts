import type { TermsWish } from '@deelgenoot/consent/policy';
import { LICENCES } from '@deelgenoot/kernel';
import fc from 'fast-check';

/** The cast. Works are made at school `home`; Mies manages it, Otto manages a school next door, Mo moderates the platform. */
export const AUTHORS = ['anna', 'bram', 'dewi'] as const;
export type Person = (typeof AUTHORS)[number] | 'mies' | 'otto' | 'mo';

/** Schools at the start: some members, one that has not joined. */
export const SCHOOLS = { home: 'member', b: 'member', c: 'member', d: 'member', e: 'reference' } as const;
/** Schools that a merger may found. */
export const SUCCESSORS = ['f', 'g'] as const;

/** What the work can be about, and how it can be given; the first of each from the start. */
export const TRAITS = ['domain:zorg', 'domain:bouw', 'form:les', 'form:toets'] as const;
/** Of each group one of its traits. */
export type WorkClass = readonly (readonly string[])[];

/** Begins a few weeks before the clock goes forward. */
export const START = new Date('2026-03-10T09:30:00Z');

export type Command =
  | { readonly do: 'ask'; readonly by: Person; readonly terms: TermsWish }
  | { readonly do: 'answer'; readonly by: Person; readonly of: Person; readonly yes: boolean; readonly terms: TermsWish | null }
  | { readonly do: 'withdraw'; readonly by: Person; readonly of: Person }
  | { readonly do: 'cancel' | 'remind'; readonly by: Person; readonly of: Person }
  | { readonly do: 'change'; readonly by: Person; readonly of: Person; readonly terms: TermsWish }
  | { readonly do: 'addAuthor' | 'removeAuthor'; readonly by: Person; readonly person: Person }
  | { readonly do: 'takeOff'; readonly by: Person; readonly person: Person }
  | { readonly do: 'revoke'; readonly by: Person; readonly of: Person }
  | { readonly do: 'rule'; readonly of: Person; readonly terms: TermsWish }
  | { readonly do: 'clear'; readonly by: Person; readonly terms: TermsWish | null }
  | { readonly do: 'clearClass'; readonly by: Person; readonly class: WorkClass; readonly terms: TermsWish }
  | { readonly do: 'endClass'; readonly by: Person; readonly n: number }
  | { readonly do: 'describe'; readonly traits: readonly string[] }
  | { readonly do: 'erase'; readonly person: Person }
  | { readonly do: 'newVersion'; readonly minor: boolean }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'join' | 'leave'; readonly school: string }
  | { readonly do: 'merge'; readonly schools: readonly string[]; readonly into: string }
  | { readonly do: 'sign' };

const school = fc.constantFrom(...Object.keys(SCHOOLS), ...SUCCESSORS);
const author = fc.constantFrom<Person>(...AUTHORS);
const person = fc.oneof({ weight: 6, arbitrary: author }, { weight: 1, arbitrary: fc.constantFrom<Person>('mies', 'otto', 'mo') });
const day = fc.integer({ min: -2, max: 200 }).map((days) => new Date(START.getTime() + days * 86_400_000).toISOString().slice(0, 10));

const terms: fc.Arbitrary<TermsWish> = fc.record({
  scope: fc.record({
    mode: fc.constantFrom('all', 'include', 'except', 'public'),
    schoolIds: fc.uniqueArray(school, { maxLength: 3 }),
    futureMembers: fc.boolean(),
  }),
  licence: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('use' as const, 'adapt' as const) }, { weight: 1, arbitrary: fc.constantFrom(...LICENCES) }),
  attribution: fc.constantFrom('full', 'role-school', 'none'),
  versionPolicy: fc.constantFrom('this', 'minor', 'all'),
  until: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
  confirmCreativeCommons: fc.boolean(),
});

/** Mostly the right person does the right thing; else little would ever happen. */
const own = fc.oneof({ weight: 8, arbitrary: author.map((of) => ({ by: of, of })) }, { weight: 1, arbitrary: fc.record({ by: person, of: author }) });
const manager = fc.oneof({ weight: 8, arbitrary: fc.constant<Person>('mies') }, { weight: 1, arbitrary: person });
const moderator = fc.oneof({ weight: 4, arbitrary: fc.constant<Person>('mo') }, { weight: 1, arbitrary: person });

const domains = fc.constantFrom(...TRAITS.slice(0, 2));
const forms = fc.constantFrom(...TRAITS.slice(2));
const traits = fc.tuple(domains, forms);
const workClass: fc.Arbitrary<WorkClass> = fc.oneof(
  fc.constant([]),
  domains.map((domain) => [[domain]]),
  fc.tuple(domains, forms).map(([domain, form]) => [[domain], [form, TRAITS[2]]]),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), by: manager, terms }) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(own, fc.record({ do: fc.constant('answer' as const), yes: fc.integer({ max: 4, min: 0 }).map((n) => n > 0), terms: fc.option(terms) }))
      .map(([who, what]) => ({ ...who, ...what })),
  },
  { weight: 3, arbitrary: fc.tuple(own, terms).map(([who, wish]) => ({ do: 'change' as const, ...who, terms: wish })) },
  { weight: 2, arbitrary: own.map((who) => ({ do: 'withdraw' as const, ...who })) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), by: manager, of: author }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remind' as const), by: manager, of: author }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('addAuthor' as const, 'removeAuthor' as const), by: person, person: author }) },
  // Seldom: either closes the work.
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ do: fc.constant('takeOff' as const), by: moderator, person: author }),
      fc.record({ do: fc.constant('revoke' as const), by: moderator, of: author }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rule' as const), of: author, terms }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('clear' as const), by: manager, terms: fc.option(terms, { freq: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('clearClass' as const), by: manager, class: workClass, terms }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('endClass' as const), by: manager, n: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: traits.map((each) => ({ do: 'describe' as const, traits: each })) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('newVersion' as const), minor: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(0, 1, 7, 7, 31, 100, 184) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'leave' as const), school }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      schools: fc.uniqueArray(school, { minLength: 1, maxLength: 2 }),
      into: fc.constantFrom(...SUCCESSORS, 'b'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'sign' as const }) },
);

/** What an author says at once to the first question: nothing yet, yes as asked, or yes on other terms. Who says nothing yet is reminded. */
const firstAnswer = fc.oneof(fc.constant('later' as const), fc.constant(null), terms);

/** Random histories of one work. Many begin with a question and a yes of everybody, so that much is shared. */
export const histories: fc.Arbitrary<readonly Command[]> = fc
  .tuple(fc.option(fc.tuple(terms, firstAnswer, firstAnswer)), fc.array(command, { maxLength: 28, size: '+1' }))
  .map(([opening, rest]) => [...(opening ? openingOf(...opening) : []), ...rest]);

const openingOf = (asked: TermsWish, ...answers: (TermsWish | 'later' | null)[]): Command[] => [
  { do: 'ask', by: 'mies', terms: { ...asked, confirmCreativeCommons: true } },
  ...(['anna', 'bram'] as const).flatMap((of, n): Command[] =>
    answers[n] === 'later'
      ? [
          { do: 'wait', days: 7 },
          { do: 'remind', by: 'mies', of },
        ]
      : [{ do: 'answer', by: of, of, yes: true, terms: answers[n] as TermsWish | null }],
  ),
];

/** How many histories each invariant is tried with; the long run says 10,000. */
export const RUNS = Number(process.env['DEEP']) || 500;
