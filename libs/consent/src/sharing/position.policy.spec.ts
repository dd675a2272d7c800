import type { ConsentRow } from '../consent/consent.ts';
import { daysAgo, grantedOf, NOW, rowOf, termsOf } from '../testing/rows.ts';
import { positionOf } from './position.policy.ts';

const yes = (version: number, more: Partial<ConsentRow> = {}) => grantedOf({ version, terms: termsOf({ versionPolicy: 'this' }), ...more });
const no = (version: number) => rowOf({ version, state: 'declined' });
const question = (version: number) => rowOf({ version });
const lapsed = (version: number) => rowOf({ version, state: 'lapsed' });

describe('where an author stands on version 2', () => {
  // Newest first: what they said, what that is for version 2, and of which version the yes is that holds.
  it.each<[string, ConsentRow[], string | null, number | null, boolean]>([
    ['never asked', [], null, null, false],
    ['a yes to this one', [yes(2)], 'granted', 2, true],
    ['a yes to an older one', [yes(1)], null, 1, false],
    ['a yes that goes on', [yes(1, { terms: termsOf({ versionPolicy: 'all' }) })], 'granted', 1, true],
    ['asked about it beside an older yes', [question(2), yes(1)], 'requested', 1, false],
    ['a no to it beside an older yes', [no(2), yes(1)], 'declined', 1, false],
    ['no answer about it beside an older yes', [lapsed(2), no(2), yes(1)], 'lapsed', 1, false],
    ['a no to more of the older one, whose yes holds', [no(1), yes(1)], null, 1, false],
    ['asked for more than their yes', [question(2), yes(2)], 'requested', 2, true],
    ['a no to more than their yes', [no(2), yes(2)], 'granted', 2, true],
    ['a no to an older one, and nothing else', [no(1)], 'declined', null, false],
    ['a yes whose day has passed', [yes(2, { terms: termsOf({ until: daysAgo(1) }) })], 'expired', null, false],
  ])('%s', (_, answers, state, given, covers) => {
    const position = positionOf(answers, rowOf().authorId, { number: 2, minorSince: 2 }, NOW);
    expect([position.state, position.yes?.version ?? null, position.covers]).toEqual([state, given, covers]);
  });

  it('is not what others said', () =>
    expect(positionOf([yes(2)], 'someone else', { number: 2, minorSince: 2 }, NOW)).toMatchObject({ state: null, yes: null }));
});
