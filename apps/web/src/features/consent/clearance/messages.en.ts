import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');
const works = (n: number) => plural(n, { one: 'this material', other: 'these # materials' });

/** Clearance by the school, beside the yes of the makers. */
export const en: typeof nl = {
  title: (school) => `What may go from ${school} to other schools?`,
  titleWorks: (n) =>
    plural(n, { one: 'May this material of the school go to other schools?', other: 'May these # materials of the school go to other schools?' }),
  lead: 'Without clearance by the school nothing leaves it, also when the makers said yes. Whoever asks makers for permission clears what is asked.',
  over: 'Clearance by',
  standing: 'Standing clearance for a kind of material',
  standingHint: 'Also holds for what comes later. What you say about one material comes first.',
  none: 'There is no standing clearance yet.',
  all: 'All material',
  since: (day) => `since ${day}`,
  end: 'Stop this clearance',
  ended: 'The clearance has stopped. What was shared only because of it is gone from other schools now.',
  add: 'Another standing clearance',
  domains: 'Domains',
  levels: 'Levels',
  forms: 'Forms',
  whatHelp: 'Choose nothing and it holds for everything.',
  whoWorks: 'For whom do you clear it?',
  give: 'Clear it',
  giveWorks: (n) => `Clear ${works(n)}`,
  withhold: (n) => `Keep ${works(n)} inside the school`,
  busy: 'One moment',
  given: 'The clearance holds.',
  withheld: (n) => plural(n, { one: 'This material stays inside the school.', other: 'These # materials stay inside the school.' }),
  board: 'To the board',
};
