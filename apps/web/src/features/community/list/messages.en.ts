import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** The list of tips, questions and reviews, English. */
export const en: typeof nl = {
  title: 'What do colleagues talk about?',
  lead: 'Tips, questions and reviews of all schools. What you ask, you ask of those who know.',
  ask: 'Ask a question',
  tip: 'Share a tip',
  tabs: 'Kind',
  all: 'All',
  kinds: { vragen: 'Questions', tips: 'Tips', beoordelingen: 'Reviews', mijn: 'Mine' },
  kind: { TIP: 'Tip', QUESTION: 'Question', REVIEW: 'Review' },
  solved: 'Solved',
  unanswered: 'No answer yet',
  onlyMySchool: 'Only your school',
  hidden: 'Hidden',
  review: (material) => `Review of ${material}`,
  rating: (n) => `${n} of 5`,
  count: (n) => plural(n, { zero: 'no messages yet', one: '# message', other: '# messages' }),
  answers: (n) => plural(n, { zero: 'no answers yet', one: '# answer', other: '# answers' }),
  helped: (n) => plural(n, { one: 'helped # person', other: 'helped # people' }),
  tried: (n) => plural(n, { one: '# person tried it', other: '# people tried it' }),
  about: 'about',
  you: 'you',
  loading: 'Loading conversations',
  empty: {
    alles: ['No conversations yet', 'Start one: ask something, or share what worked for you.'],
    vragen: ['No questions yet', 'What would you like to know from colleagues at other schools?'],
    tips: ['No tips yet', 'What worked for you? A tip takes a minute.'],
    beoordelingen: ['No reviews yet', 'You write a review on the page of a material.'],
    mijn: ['You have not shared anything yet', 'What you ask, tip or review will be kept together here.'],
  },
};
