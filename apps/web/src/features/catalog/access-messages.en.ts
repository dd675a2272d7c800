import { pluralFor } from '../../i18n/words.ts';
import type { nl } from './access-messages.nl.ts';

const plural = pluralFor('en');

/** "Who can see this, and why", English. */
export const en: typeof nl = {
  title: 'Who can see this, and why',
  notOnline: (school) => `This is not online yet. Only the makers and the managers of ${school} see it.`,
  hidden: 'Only the makers, their academy and moderators see this.',
  everyone: 'Everyone can see this, also without an account.',
  olderShared: (number, n, total) =>
    `Version ${number} stays shared: ${plural(n, { one: `# of ${total} schools sees`, other: `# of ${total} schools see` })} it.`,
  own: 'School of the makers',
  sees: 'Sees this',
  seesNot: 'Does not see this',
  leftOut: 'Left out',
  until: (day) => `Until ${day}, that day included.`,
  reasons: {
    maker: 'You may see this because you made it.',
    academy: 'You may see this because you manage this academy.',
    school: 'You may see this because it is from your school.',
    shared: 'You may see this because all makers share it with your school and their own school agrees.',
    public: 'You may see this because all makers share it with everyone.',
    moderation: 'You may see this because you are a moderator.',
  },
  maker: {
    granted: (name) => `${name} says yes`,
    requested: (name) => `${name} has not answered yet`,
    declined: (name) => `${name} says no`,
    none: (name) => `${name} was not asked yet`,
    lapsed: (name) => `${name} gave no answer`,
    withdrawn: (name) => `${name} stopped sharing`,
    expired: (name) => `The yes of ${name} has ended`,
    older: (name) => `${name} said yes to an older version, not yet to this one`,
    olderOnly: (name) => `${name} said yes to an older version, and no to this one`,
    other: (name) => `${name} gives no consent now`,
  },
  termUntil: (day) => `until ${day}`,
  termOpen: 'no end date',
  attribution: { FULL: 'with the name', ROLE_SCHOOL: 'without a name, but with role and school', NONE: 'without name and role, but with the school' },
  clearance: (school) => `${school} agrees`,
  clearanceNot: (school) => `${school} has not said yet that it is allowed`,
  publication: 'Is online at the own school',
  publicationNot: 'Is not online at the own school yet',
  moderation: 'Moderation: no restriction',
  moderationNot: 'Hidden by a moderator',
  narrowest: 'The narrowest choice counts. Only the makers and their own academy know which schools do not see this.',
  ledger: 'Log: who said what, and when',
  which: 'Which schools see this?',
  because: (names) => `outside what ${names} chose`,
  whichNot: 'Which schools do not see this?',
  part: (name, into) => `Who came from ${name} sees this too. That school became part of ${into}; colleagues there do not see it.`,
};
