import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');
const works = (n: number) => plural(n, { one: 'this material', other: 'these # materials' });

/** What a maker reads and says about permissions, English. */
export const en: typeof nl = {
  title: 'May your academy share this with other schools?',
  titleNone: 'No question waits for you',
  leadNone: 'Below is what you answered before. You can always stop or change it.',
  lead: (n) =>
    plural(n, {
      one: 'You made this material. You decide who sees it.',
      other: 'You made these # materials. You decide who sees them, one by one or all at once.',
    }),
  from: 'Question from the academy of',
  questionOf: (name, date) => (name === null ? `asked on ${date}` : `asked by ${name} on ${date}`),
  days: (first, last) => `${first} and later, last on ${last}`,
  answerUntilOf: (first, last) => `You can answer up to and including ${first}, and ${last} for what was asked later`,
  answerUntil: (date) => `You can answer up to and including ${date}`,
  scope: 'What is your answer about?',
  perAll: (n) => `One answer for all ${n}`,
  perQuestion: 'Per question',
  perWork: 'Per material',
  suspended: 'Your account is on hold, so you cannot answer now. You can still stop sharing.',

  version: (n) => `version ${n}`,
  newer: (asked, newest) => `The question is about version ${asked}. There is a version ${newest} now.`,
  newerCovered: {
    THIS: (newest) => `A yes does not hold for version ${newest}.`,
    MINOR: (newest) => `A yes holds for version ${newest} only if little was changed in it.`,
    ALL: (newest) => `A yes holds for version ${newest} too.`,
  },
  onlyYou: 'by you alone',
  withOthers: (names) => `together with ${names}`,
  noAnswerYet: (name) => `${name} (no answer yet)`,
  moreWorks: (n) => plural(n, { one: '# more material', other: '# more materials' }),
  earlierAbout: (version, asked, words) =>
    `You said yes before about version ${version}: ${words}. This question is about version ${asked}. If you say no now, your yes about version ${version} stays as it is.`,
  earlier: (words) => `You said yes before: ${words}. If you say no now, that stays.`,
  files: 'Files',
  gone: 'A material that you can no longer see',

  askedTitle: 'This is what your academy asks',
  askedFor: (number, school, date) => `Question ${number}: ${school}, ${date}`,
  question: (number) => `Question ${number}`,
  askedInShort: (words) => `Asked: ${words}.`,
  facts: {
    forever: 'You cannot take this back later.',
    who: 'Who may see it',
    what: 'What they may do',
    name: 'About you',
    until: 'Until when',
    versions: 'New versions',
  },
  yesBut: 'Yes, but …',
  yesButText: 'Choose yourself who sees it, what they may do, whether your name is there, and until when.',
  back: 'Back to what was asked',
  ownTerms: (n) => `Your choice holds for ${works(n)}.`,

  yesMeans: 'Yes means',
  nowChosen: 'This is what you choose now',
  choice: 'Your answer',
  yes: 'Yes, share it like this',
  no: 'No, do not share',
  sending: 'One moment',
  yesMeansBar: (words) => `Yes means: ${words}`,
  freeNo: 'You may always say no. You do not have to say why.',
  notSure: 'Not sure yet? Then do nothing. No answer is not a yes.',
  kept: 'Your answer goes into the log. You can always change it, with just as few clicks.',
  saidYes: (n) => plural(n, { one: 'You said yes.', other: 'You said yes for # materials.' }),
  saidNo: (n) => plural(n, { one: 'You said no. It stays within your school.', other: 'You said no for # materials. They stay within your school.' }),
  saidNoEarlier: 'You said no. What you agreed to before stays as it was.',

  meanings: 'What does this mean for you?',
  textVersion: (n) => `This is version ${n} of this text. With your answer we keep which one you read.`,

  mine: 'All your permissions',
  rules: 'Standing rules',
  mineFirst: 'This is the first question you get. What you answer will stand here.',
  mineNone: 'Your academy has not asked you anything yet',
  mineNoneText: 'If it wants to share a material of yours, it asks here first. Without your yes nothing happens.',
  before: (n) => `Earlier (${n})`,
  answeredOn: (date) => `answered on ${date}`,
  askedOn: (date) => `asked on ${date}`,
  endedOn: (date) => `ended on ${date}`,
  byRule: 'by your standing rule',
  stopsIn: (days) => plural(days, { zero: 'Stops today', one: 'Stops tomorrow', other: 'Stops in # days' }),
  stop: 'Stop sharing',
  stopAll: (n) => `Stop all ${n} materials you share`,
  resume: 'Go on sharing after all',
  resumeAll: (n) => `Go on sharing all ${n} after all`,
  change: 'Change',
  log: 'Log',
  receipt: 'Receipt',
  stoppedText:
    'Other schools no longer see this. Copies that were already made stay. A slip? Until a day after stopping you can undo it; after that your academy has to ask again.',
  resumed: (n) =>
    plural(n, { one: 'You share this again, as before. It counts as a new yes.', other: 'You share # materials again, as before. It counts as a new yes.' }),
  stopped: (n) =>
    plural(n, { one: 'You stopped. Other schools no longer see it.', other: 'You stopped sharing # materials. Other schools no longer see them.' }),

  changeTitle: (title) => `What do you want to change about “${title}”?`,
  changeLead: (words) => `Now it is: ${words}.`,
  changeGone: 'You can no longer change this',
  changeGoneText: 'It was stopped, or a new answer took its place.',
  changeSave: 'Save this',
  changeSame: 'You have not changed anything yet.',
  changeText: 'Narrower or wider, it holds at once. Wider counts as a new yes from you.',
  changed: 'Your permission has changed. This holds now.',
  toAll: 'All your permissions',
};
