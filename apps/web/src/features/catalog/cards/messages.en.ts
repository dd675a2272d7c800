import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The words of title-only cards, English. */
export const en: typeof nl = {
  title: 'Not shared with you yet',
  hint: 'Of these materials you see the title only. Ask for them, and the academy puts it to the makers.',
  ask: 'Ask to see this',
  asking: 'Asking',
  asked: 'You asked for this',
  askedNow: 'Your question is with the academy. You will hear whether you may see it.',
  word: 'Say why',
  wordHelp: 'May be empty. Only the academy reads it.',
  waiting: (n) => plural(n, { one: 'A colleague of another school asks for material', other: '# colleagues of other schools ask for material' }),
  waitingHint: 'You put it to the makers in one go. The choice is theirs.',
  send: 'Ask the makers',
  sending: 'Asking',
  sent: 'The makers have been told. Whoever asked hears what comes of it.',
  withMakers: 'This is with the makers',
  withMakersSince: (date) => `This has been with the makers since ${date}`,
  waitsFor: (names) => `Still waits for ${names}. Whoever asked hears what comes of it.`,
  notAskable: 'The makers cannot be asked for this now',
  given: 'sees it now',
  ended: 'does not see it, and knows that',
  settled: 'Colleagues of other schools have their answer',
  clear: 'Take off the board',
  aside: 'Not now',
  asideDone: 'It is off your board.',
  setting: 'Show titles of material that is not shared',
  settingText:
    'Colleagues of other schools then see the title, the domain and your name, and nothing else. They can ask for it. Of material whose maker said no or stopped, we show nothing.',
  settingOn: 'Other schools see the titles now.',
  settingOff: 'Other schools see no titles any more.',
};
