import { pluralFor } from '../../../i18n/words.ts';
import type { nl } from './messages.nl.ts';

const plural = pluralFor('en');

/** What people say of a material, on its page, English. */
export const en: typeof nl = {
  reviews: 'Reviews',
  write: 'Write a review',
  of: (n, schools) => `of 5, by ${plural(n, { one: '# person', other: '# people' })} from ${plural(schools, { one: '# school', other: '# schools' })}`,
  yours: 'Your review',
  noReviews: 'No reviews yet',
  noReviewsText: 'Did you use this? What you think of it helps a colleague.',
  perAspect: 'Mark per subject',
  perAspectN: (n) => plural(n, { one: 'by # person', other: 'by # people' }),
  aspects: {
    'aansluiting op competentie': 'Fits what you must be able to do',
    'toegevoegde waarde': 'Adds something',
    kwaliteit: 'Quality',
    'prijs-waarde': 'Worth what it costs',
    'opvolging in de praktijk': 'Lasts in the lesson',
    inspireert: 'Inspires',
  },
  rating: (n) => `${n} of 5`,
  hours: (hours) => `took ${hours} hours`,
  talk: (n) => plural(n, { zero: 'Respond', one: '# response', other: '# responses' }),
  someone: 'Colleague',
  hidden: 'Hidden',
  tips: 'Tips with this material',
  noTips: 'No tips yet. Do you do something with it that works? Say so.',
  writeTip: 'Share a tip',
  tipCount: (n) => plural(n, { one: '# tip', other: '# tips' }),
  thread: 'Conversation about this material',
  all: (n) => plural(n, { one: 'The whole conversation', other: 'All # messages' }),
  join: 'Join in',
  first: 'Start the conversation',
  noThread: 'Nobody has said anything about this yet. Ask the makers something, or say how you used it.',
  toolTips: 'Tips with this tool',
  noToolTips: 'No tips yet',
  noToolTipsText: 'Do you work with this? Share what worked for you.',
};
