import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The words of taking a whole academy along, English. */
export const en: typeof nl = {
  title: (school) => `Take along everything of ${school}`,
  lead: 'Make one zip file with all materials of the academy, their makers, their consents and the log.',
  what: 'What is in it?',
  whatText: [
    'All files, versions, titles and local parts. A list that opens in Excel.',
    'What makers answered, with the texts they read, and the clearances of the school.',
    'The log, so that others can check that nothing was changed.',
    'Names of makers. An e-mail address only of people of your school, and of those you invited.',
  ],
  care: 'It holds personal data',
  careText: 'Keep the file safe and throw it away when you need it no more. When a maker stops sharing later, this file does not change.',
  start: 'Make the file',
  starting: 'Beginning…',
  running: 'The file is being made',
  runningText: 'You can close this page. It goes on.',
  progress: (done, total) => (total === 0 ? 'Gathering' : `${done} of ${total}`),
  stop: 'Stop',
  list: 'Files that were made',
  none: 'No file made yet',
  noneText: 'What you make stands here, for a week.',
  columns: { made: 'As it was on', holds: 'Contents', state: 'State', get: 'Get it' },
  holds: (works, files, size) =>
    `${plural(works, { one: '# material', other: '# materials' })}, ${plural(files, { one: '# file', other: '# files' })}, ${size}`,
  states: { RUNNING: 'Under way', DONE: 'Ready', CANCELLED: 'Stopped', FAILED: 'Failed', EXPIRED: 'Expired' },
  until: 'To be had until',
  download: 'Download',
  downloadOf: (moment) => `Download the file of ${moment}`,
  key: 'Fingerprint of this system',
  keyText: 'Whoever puts the file into another system compares this fingerprint there. Pass it on by another way than the file.',
  notYours: 'This is for the manager of this school',
  notYoursText: 'Only who manages the academy can take everything along. After a school stopped, that is possible for 90 days.',
};
