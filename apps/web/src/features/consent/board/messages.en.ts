import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');
const works = (n: number) => plural(n, { one: '# material', other: '# materials' });
const questions = (n: number) => plural(n, { one: '# question', other: '# questions' });

/** The board of an academy manager, English. */
export const en: typeof nl = {
  over: 'Academy of',
  title: (shared, total) => (total === 0 ? 'Your academy has nothing to share yet' : plural(shared, { zero: `None of the ${works(total)} is shared yet`, one: `# of ${works(total)} is shared with other schools`, other: `# of ${works(total)} are shared with other schools` })),
  lead: 'You see the answer of every maker, never the reason.',
  school: 'Academy',
  ask: 'Ask permission',
  askNew: (n) => plural(n, { one: 'Ask permission for # new material', other: 'Ask permission for # new materials' }),
  askAgain: 'Ask again',
  canAgain: (date) => `Possible again on ${date}`,
  notOnline: 'Put it online first',
  openWork: 'View',
  remind: 'Remind',
  remindSoon: 'Reminded this week already',
  cancel: 'Take question back',
  log: 'Log',
  more: (title) => `More with ${title}`,

  tiles: 'Which materials do you want to see?',
  status: {
    NEVER_ASKED: 'not asked yet', ASKED: 'wait for a maker', ANSWERED_NO: 'got a no', SHARED: 'shared with other schools', LAPSED: 'without an answer', BLOCKED: 'held back', STOPPED: 'stopped',
  },
  statusOne: {
    NEVER_ASKED: 'not asked yet', ASKED: 'waits for a maker', ANSWERED_NO: 'no', SHARED: 'shared', LAPSED: 'no answer', BLOCKED: 'held back', STOPPED: 'stopped',
  },
  ending: 'stop within a month',
  search: 'Search by title or maker',
  shown: (shown, all) => (shown === all ? works(all) : `${shown} of ${works(all)}`),
  loadingMore: (n) => `${works(n)} loaded, the rest is coming`,
  all: 'Show everything',
  noneShown: 'Nothing found with this filter',
  none: 'There are no materials yet',
  noneText: 'Put files on Deelgenoot first. Then you ask the makers for permission here.',
  import: 'Add material',
  note: 'Without an answer a material stays within the school. You can remind once a week.',

  caption: 'Materials and the answers of their makers',
  columns: { work: 'Material', makers: 'Makers and their answer', makersShort: 'Makers', seen: 'Visible to', seenShort: 'Visible', until: 'Until', act: 'Do' },
  pick: (title) => `Choose ${title}`,
  pickAll: (n) => `Choose all ${n}`,
  version: (n) => `version ${n}`,
  draft: 'not online yet',
  waits: (days) => plural(days, { zero: 'since today', one: '# day', other: '# days' }),
  ofTotal: (total) => `of ${total}`,
  noMaker: 'No maker yet',
  untilNot: 'Not yet',
  untilNo: 'Stays inside',
  untilStopped: 'Stopped',
  untilOpen: 'Until a maker stops',
  blocked: 'Waits for:',
  blockedBy: {
    author: 'a maker', answer: 'an answer', clearance: 'the permission of the school', publication: 'going online at your school', moderation: 'a decision of the moderator',
  },

  chosen: (n) => `${works(n)} chosen`,
  clear: 'Clear choice',
  tooMany: (max) => `Choose at most ${max} at once`,
  askN: (n) => `Ask permission (${n})`,
  remindN: (n) => `Remind (${n})`,
  cancelN: (n) => `Take question back (${n})`,
  nothingToAsk: 'Nothing to ask',
  nothingToRemind: 'Nobody to remind now',
  nothingToCancel: 'No open question',
  reminded: (n) => plural(n, { one: 'The maker was reminded of # question.', other: 'The makers were reminded of # questions.' }),
  cancelled: (n) => `${questions(n)} taken back. You can ask again at once.`,
  cancelTitle: (n) => plural(n, { one: 'Take this question back?', other: 'Take these # questions back?' }),
  cancelText: 'The makers no longer have to answer. You can ask again later.',
  cancelYes: 'Yes, take back',
  cancelNo: 'No, leave it',
  busy: 'One moment',

  csv: 'Download as CSV',
  csvFile: (school, day) => `permission-${school}-${day}.csv`,
  csvColumns: { title: 'Material', version: 'Version', status: 'Status', makers: 'Makers and their answer', schools: 'Schools that see it', blocked: 'Waits for', until: 'Up to and including', askAt: 'Can be asked again on', url: 'Address' },
};
