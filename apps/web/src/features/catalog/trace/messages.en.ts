import type { nl } from './messages.nl.ts';

/** The words about works that are not shared any more with who had them, English. */
export const en: typeof nl = {
  title: 'This is no longer shared with you',
  since: (title, date) => `You no longer see ${title} since ${date}. A maker or a school stopped sharing.`,
  ended: (title) => `You no longer see ${title}. Perhaps you no longer belong to a school that it is shared with.`,
  downloaded: 'You downloaded it',
  downloadedOwn: 'What you already have you may go on using at your own school. Do not pass it on.',
  downloadedOpen: 'What you already have you may keep and pass on under the same licence. Keep naming the makers.',
  adapted: 'You adapted it',
  adaptedText: 'Your adaptation says what may be done with it:',
  search: 'Search for something else',
};
