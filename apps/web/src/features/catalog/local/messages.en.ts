import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The words of core and local parts, English. */
export const en: typeof nl = {
  title: 'For your own school',
  hint: 'What stands here is seen by your own school only.',
  files: (n) =>
    plural(n, {
      one: 'The school of this material has a file of its own with it. That stays there.',
      other: 'The school of this material has # files of its own with it. Those stay there.',
    }),
  empty: 'Not filled in yet.',
  fill: 'Fill in for your own school',
  fillFor: (school) => `Fill in for ${school}`,
  change: 'Change',
  text: (title) => `${title}, at your own school`,
  save: 'Save',
  saving: 'Saving',
  cancel: 'Leave it',
  add: 'New place',
  addLabel: 'What does each school fill in itself?',
  addHelp: 'For instance: timetable and room, or whom to call. Everyone sees this title.',
  adding: 'Adding',
  remove: 'Take this place away',
  removeTitle: 'Do you want to take this place away?',
  removeText: 'What schools wrote here goes with it.',
  removeYes: 'Yes, take it away',
  removing: 'Taking it away',
  keep: 'No, leave it',
  isLocal: 'For its own school only',
  makeLocal: 'Keep at its own school',
  makeCore: 'Let it go with the material',
  madeLocal: 'Other schools do not see this file any more.',
  madeCore: 'This file goes with the material again.',
};
