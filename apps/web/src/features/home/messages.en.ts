import { pluralFor, rich } from '../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const word = (n: number) => WORDS[n] ?? String(n);
const things = (n: number) => `${word(n)} ${n === 1 ? 'thing' : 'things'}`;
const schools = (n: number) => `${word(n)} ${n === 1 ? 'school' : 'schools'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of the start page, English. */
export const en: typeof nl = {
  title: 'Start',
  greeting: (name, day) => `Hello ${name}, it is ${day}`,
  headline: (waiting, fresh) =>
    waiting === 0 && fresh === 0
      ? 'Nothing waits for you.'
      : waiting === 0
        ? `There is new work from ${schools(fresh)}.`
        : fresh === 0
          ? `${capital(things(waiting))} ${waiting === 1 ? 'waits' : 'wait'} for you.`
          : `${capital(things(waiting))} ${waiting === 1 ? 'waits' : 'wait'} for you and there is new work from ${schools(fresh)}.`,
  headlineLinks: (waiting, fresh, link) => {
    if (waiting === 0 && fresh === 0) return 'Nothing waits for you.';
    const work = link('nieuw', `new work from ${schools(fresh)}`);
    if (waiting === 0) return rich('There is ', work, '.');
    const begin = link('wacht', `${capital(things(waiting))} ${waiting === 1 ? 'waits' : 'wait'} for you`);
    return fresh === 0 ? rich(begin, '.') : rich(begin, ' and there is ', work, '.');
  },
  suspended: 'Your account is suspended',
  suspendedText: 'You cannot place anything. You can still read, stop sharing and object.',
  suspendedWhy: 'Read why, and what you can do',
  waiting: 'Waiting for you',
  waitingNone: 'Nothing waits for you',
  waitingNoneText: 'Requests for consent, answers and decisions will be here.',
  waitingAll: (n) => `All that waits (${n})`,
  waitingPage: (n) => (n === 0 ? 'Nothing waits for you' : `${capital(things(n))} ${n === 1 ? 'waits' : 'wait'} for you`),
  loadingWaiting: 'Loading what waits for you',
  seen: 'Seen',
  look: 'Look and answer',
  kinds: {
    'consent-asked': 'Consent',
    'consent-answered': 'Answer of a maker',
    'consent-withdrawn': 'Sharing stopped',
    'consent-ending': 'Ends soon',
    'consent-expired': 'Ended',
    'consent-lapsed': 'No answer',
    'consent-changed': 'An answer changed',
    'leave-asked': 'Question about a maker',
    'maker-left': 'One maker less',
    'maker-stayed': 'A maker stays',
    'maker-removed': 'Decision about a maker',
    'consent-revoked': 'A yes has ended',
    reply: 'Reply to your message',
    answer: 'Answer to your question',
    solved: 'Your answer helped',
    review: 'Review of your material',
    comment: 'Message about your material',
    tip: 'Tip about your material',
    question: 'Question about your material',
    decision: 'Decision of a moderator',
    'decision-lifted': 'A decision was taken back',
    'version-new': 'New version of your material',
    'access-asked': 'A colleague elsewhere asks for this',
    'access-given': 'You may see this now',
    'access-ended': 'This stays at that school',
    'work-adapted': 'Your material went on',
    'source-stopped': 'An original is not shared any more',
    'download-stopped': 'Something you downloaded',
    import: 'Files',
    invitation: 'Invitation',
  },
  otherKind: 'Message',
  askedOne: (title) => `May your academy share this: ${title}?`,
  askedMany: (n) => `Your academy wants to share ${n} of your materials`,
  answered: (author, yes, no) =>
    yes + no === 1
      ? `${author} said ${yes === 1 ? 'yes' : 'no'}`
      : `${author} said ${[yes > 0 && `yes to ${yes}`, no > 0 && `no to ${no}`].filter(Boolean).join(' and ')}`,
  stoppedBy: (author, n) => `${author} stopped sharing ${plural(n, { one: '# material', other: '# materials' })}`,
  changedBy: (author, n) => `${author} changed the answer about ${plural(n, { one: '# material', other: '# materials' })}`,
  ending: (title, n, day) =>
    title === null ? `Sharing ${n} materials ends soon${day ? `, the first after ${day}` : ''}` : `Sharing ends ${day ? `after ${day}` : 'soon'}: ${title}`,
  endingOwn: 'Would you like to share longer? Choose “Change”.',
  endingAsked: 'The maker can make it longer. After that you can ask again.',
  expired: (title, n) => (title === null ? `The agreement about ${n} materials has ended` : `The agreement has ended: ${title}`),
  expiredOwn: 'Other schools do not see it any more. Your academy can ask again.',
  expiredAsked: 'Other schools do not see it any more. You can ask again.',
  lapsedOf: (author, n) => `${author} gave no answer about ${plural(n, { one: '# material', other: '# materials' })}`,
  newVersion: (title, minor) => `${title}: ${minor ? 'a small change' : 'a new version'}`,
  newVersionCovered: 'What you agreed to holds for it too, so other schools see this version.',
  newVersionNot: 'Other schools still see the older version, until all makers say yes to this one.',
  adaptedBy: (school) => `${school} went on with your material`,
  adaptedCopy: (title) => `They adapted an adaptation of ${title}`,
  sourceStopped: (title) => `${title} is not shared any more`,
  sourceStoppedOwn: 'Your adaptation may stay at your own school. Do not pass it on.',
  downloadStoppedOwn: 'What you downloaded you may go on using at your own school. Do not pass it on.',
  downloadStoppedOpen: 'What you downloaded you may keep and pass on under the same licence.',
  sourceStoppedOpen: 'Your adaptation may stay, and may be shared under the same licence.',
  accessEnded: (school) => `Material of ${school} is not shared with your school`,
  accessEndedText: (date) => `You asked for it on ${date}. Do ask for other material.`,
  leaveAsked: (title) => `Did you make this: ${title}?`,
  makerLeft: (author) => `${author} said: I did not make this`,
  makerStayed: (author) => `${author} said: I did make this`,
  makerRemoved: (author) => (author === undefined ? 'A moderator took you off as a maker' : `A moderator took ${author} off as a maker`),
  consentRevoked: (author) =>
    author === undefined ? 'A yes in your name no longer holds' : `The yes of ${author} no longer holds: it did not come from the maker`,
  among: (title) => `Among others: ${title}`,
  askedText: 'You choose which schools see it. You can always say no.',
  fresh: 'New from other schools',
  freshAll: 'Everything from other schools',
  freshNone: 'Nothing from other schools yet',
  freshNoneText: 'As soon as makers of another school say yes, their work is here.',
  freshSearch: 'Search all schools',
  loadingFresh: 'Loading what is new',
  questions: 'Perhaps you know this',
  questionsAll: 'All conversations',
  answers: (n) => plural(n, { zero: 'no answer yet', one: '# answer', other: '# answers' }),
  board: (school) => `Materials of ${school}`,
  boardAll: 'To the overview',
  boardNone: 'There are no materials yet',
  boardImport: 'Put files in',
  boardStatus: {
    SHARED: () => 'shared with other schools',
    ASKED: (n) => plural(n, { one: 'waits for an answer', other: 'wait for an answer' }),
    NEVER_ASKED: () => 'not asked yet',
    ANSWERED_NO: () => 'a maker said no',
    LAPSED: () => 'without an answer',
    BLOCKED: (n) => plural(n, { one: 'waits for something else', other: 'wait for something else' }),
    STOPPED: () => 'stopped',
    EXPIRED: () => 'ended',
    REVOKED: () => 'yes was not by the maker',
    OLDER: () => 'shared only in an older version',
    TO_ASK: (n) => plural(n, { one: 'needs another question', other: 'need another question' }),
  },
  cases: 'Notices',
  casesOpen: (n, more) => (more ? `More than ${n} cases are open` : plural(n, { zero: 'No case is open', one: '# case is open', other: '# cases are open' })),
  casesAll: 'To the queue',
  welcome: 'What one teacher knows, another need not invent again',
  welcomeLead:
    'On Deelgenoot, vocational schools share teaching material, tips and answers. Every maker says yes themselves, and chooses which schools see it.',
  signIn: 'Sign in',
  signUp: 'Make an account',
  open: 'Open to everyone',
  openHint: 'The makers of these share them with everyone.',
  openNone: 'Nothing is open to everyone yet',
  openNoneText: 'Most makers share with schools. Sign in to see what your school may see.',
};
