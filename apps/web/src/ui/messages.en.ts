import { pluralFor } from '../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The words the kit itself says, English. */
export const en: typeof nl = {
  you: 'You',
  remove: 'remove',
  close: 'Close',
  undo: 'Undo',
  notices: 'Just happened',
  loading: 'Loading',
  loadingMore: 'Loading',
  more: 'Show more',
  progress: 'Progress',
  stop: 'Stop',
  error: 'Error',
  partFailed: 'This part does not load',
  tryAgain: 'Try again',
  offline: 'No connection.',
  offlineText: 'You can read and write. We post your message as soon as possible.',
  fit: 'Does this fit you?',
  reach: (seen, total) => (seen <= 1 ? 'Only the own school' : `${seen} of ${total} schools`),
  ofSchools: (total) => `of ${total} schools`,
  pinned: 'Pinned',
  bestAnswer: 'Best answer',
  hidden: 'Message hidden',
  edited: 'edited',
  sending: 'Being posted',
  newSince: 'New since you were away',
  newMessages: (n) => plural(n, { one: '# new message', other: '# new messages' }),
  messageBy: (name, moment) => `${name}, ${moment}`,
  typing: (n, names) => (n === 1 ? `${names} is writing a message` : n <= 3 ? `${names} are writing a message` : 'More people are writing a message'),
  noneFound: 'Nothing found',
  consent: {
    none: 'Not asked yet',
    requested: 'Waiting for an answer',
    granted: 'Yes',
    ending: 'Ends soon',
    declined: 'No',
    withdrawn: 'Withdrawn',
    expired: 'Ended',
    lapsed: 'No answer',
    superseded: 'Replaced',
    cancelled: 'Request cancelled',
    revoked: 'Not by the maker',
  },
};
