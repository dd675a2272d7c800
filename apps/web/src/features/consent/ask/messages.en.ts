import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');
const works = (n: number) => plural(n, { one: '# material', other: '# materials' });
const schools = (n: number) => plural(n, { one: '# school', other: '# schools' });

/** A manager asks makers, English. */
export const en: typeof nl = {
  title: (n) => plural(n, { one: 'Ask the makers whether this may be shared', other: 'Ask the makers whether these # materials may be shared' }),
  lead: (n, m) =>
    `${works(n)}. ${plural(m, { zero: 'No maker gets a message now.', one: 'One maker gets a message.', other: '# makers each get one message and answer for themselves.' })} No answer is not a yes.`,
  none: 'You have not chosen anything yet',
  noneText: 'Choose on the board for which materials you want to ask permission.',
  toBoard: 'To the board',
  whom: '1. What do you ask, and whom?',
  noMakers: 'Without a maker',
  asks: (n) => plural(n, { zero: 'gets no question', one: 'gets # question', other: 'gets # questions' }),
  fewer: 'Leave materials out',
  fewerLegend: 'What do you ask permission for?',
  notPublished: 'is not online at your school yet',
  notAllowed: 'is not from your academy',
  noMaker: 'has no maker yet',
  left: 'no longer has an account here',
  version: (n) => `version ${n}`,
  alreadyAsked: (version) => (version ? `already has a question about ${version}` : 'already has a question'),
  saidYes: (version) => (version ? `said yes about ${version}` : 'already said yes'),
  onlyMore: 'gets a question only if you ask for more now',
  getsQuestion: (version) => `gets a question about ${version}`,
  later: (date) => `asking is possible again on ${date}`,
  means: 'If all makers say yes',
  closing: {
    title: (n: number) =>
      plural(n, { one: 'With this question fewer schools see it, at once', other: 'With this question fewer schools see # materials, at once' }),
    many: 'That happens as soon as you send this, before any maker answers. Choose more schools if you do not want that.',
    text: (before: number, after: number) =>
      `Now ${before} schools see it. As soon as you send this, ${schools(after)} still will. Choose more schools if you do not want that.`,
    fromPublic: (after: number) =>
      `Now everyone can see it. As soon as you send this, only ${schools(after)} still will. Choose “Everyone” if you do not want that.`,
  },
  schoolAgrees: 'With your question your school says yes to these terms too.',
  send: (n) => plural(n, { zero: 'Send the question', one: 'Send 1 question', other: 'Send # questions' }),
  sending: 'Sending',
  nobody: 'None of these makers can get a question now.',
  answerDays: (n) => `Makers have ${plural(n, { one: '# day', other: '# days' })} to answer. You can remind them once a week.`,
  reset: 'Start again with these terms',

  sentTitle: (n) => plural(n, { zero: 'No question was sent', one: 'One question was sent', other: '# questions were sent' }),
  sentLead: 'You are told when a maker answers.',
  requested: (n) => plural(n, { one: 'question sent', other: 'questions sent' }),
  byRule: (n) => plural(n, { one: 'yes at once, by a standing rule', other: 'yes at once, by standing rules' }),
  notAsked: (n) => plural(n, { one: 'not asked', other: 'not asked' }),
  faults: 'This was not asked',
  faultAt: (maker, sentence) => (maker === '' ? sentence : `${maker}: ${sentence}`),
  unknownWork: 'A material that is no longer there',
};
