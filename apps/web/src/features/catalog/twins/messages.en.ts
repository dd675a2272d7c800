import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The words of works that are the same twice, English. */
export const en: typeof nl = {
  title: 'Looks like',
  same: 'The same file',
  near: (part) => `${part} of the text is the same`,
  already: (n) => plural(n, { one: 'One of these files is there already', other: '# of these files are there already' }),
  alreadyText: 'See whether it is needed twice. A new version may be better.',
  is: 'looks like',
  overlap: 'What other schools have too',
  overlapHint: 'Counted over what you may see. So you know with whom you could work together.',
  school: 'School',
  sameCount: 'Same file',
  nearCount: 'Nearly the same text',
};
