import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The words of adapted works, English. */
export const en: typeof nl = {
  adapt: 'Adapt for your own school',
  adaptFor: (school) => `Adapt for ${school}`,
  adapting: 'Taking it over',
  adapted: 'You have a draft of your own. Where it came from stays with it.',
  from: 'Adapted from',
  fromThat: 'That was adapted from',
  by: (names) => `by ${names}`,
  staysHome: 'This is for its own school. The makers of the original decide who else sees it.',
  stopped: 'The original is not shared any more',
  stoppedEarlier: (title) => `${title} is not shared any more`,
  stoppedOwn: 'Your adaptation may stay at your own school. Do not pass it on, and take nothing new from the original.',
  stoppedOpen: 'Your adaptation may stay and may be shared under the same licence: nobody can take that back. Keep naming the makers.',
  copies: (n) => plural(n, { one: 'This was adapted once', other: 'This was adapted # times' }),
  later: (generation) => (generation === 2 ? 'an adaptation of an adaptation' : `adaptation number ${generation} in a row`),
  credit: (names) => `Name ${names} too: the original is theirs.`,
  copiesHint: 'Where others went on with it.',
};
