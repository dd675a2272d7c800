import type { nl } from './messages.nl.ts';

/** How much room a school has. */
export const en: typeof nl = {
  title: 'Room for files',
  line: (used, max) => `${used} of ${max} in use`,
  text: 'The same file in several materials counts once. When the room is full, nothing can be added. The administrator of Deelgenoot can give more.',
  max: 'How much may this school store, in GB?',
  maxHelp: 'Leave empty for what every school may.',
  wrong: 'Give a whole number from 0 to 100000.',
  save: 'Save',
  busy: 'One moment',
  saved: 'The room of the school has changed.',
};
