import type { nl } from './messages.nl.ts';

/** What someone without an account reads who answers by a link. */
export const en: typeof nl = {
  titleNone: 'No question is waiting for you any more',
  leadNone: 'What you answered is in the log. You can close this window.',
  titleHeld: 'This is what you share with other schools now',
  leadHeld: 'Stopping is always possible. It then disappears from other schools at once.',
  titleStopped: 'You share nothing with other schools now',
  leadStopped: 'You stopped. It disappeared from other schools at once.',
  held: 'What you said yes to',
  back: 'Back without changing anything',
  answered: 'What you answered',
  yes: 'You said yes',
  no: 'You said no',
  gone: 'A material that is no longer there',
  receipt: 'Receipt',
  receiptOf: (title) => `Receipt of your answer about ${title}`,
  log: 'Everything that the log says about you',
  logHint: 'Every question, every answer and all that you did yourself, to read and to keep.',
  logRead: 'Read your log',
  logPdf: 'Download as PDF',
  logJson: 'Download as JSON, with proof',
  logBack: 'Back to your answers',
  about: 'About this link',
  forWhom: (name, email, day) =>
    `This link is for ${name} (${email}) only and works up to and including ${day}. It works in one browser: the one in which you begin with it. So do not pass it on.`,
  stopLater: 'Do you want to stop sharing later, change something, or read all that the log says about you? Then we mail you a new link, to the same address.',
  fresh: 'Mail me a new link',
  freshBusy: 'Sending',
  freshSent: 'The new link is on its way',
  freshSentText: 'Look in the mailbox that this link went to. The new link works for one day.',
  unchanged: 'Nothing was changed.',
  signedInAs: (name) =>
    `You are signed in as ${name}, and this mail went to someone else. Only whoever got the mail may answer. Is that you after all? Then sign out first.`,
  signOut: 'Sign out and open the link',
  home: 'To the home page',
  faults: {
    LINK_INVALID: {
      title: 'This link is not right',
      text: 'Copy all of it from the mail. Does it still not work? Ask the academy to send the question again.',
    },
    LINK_USED: {
      title: 'This link was answered with already',
      text: 'A link works once. Do you want to stop sharing, change something, or is something still waiting? Then we mail you a new link, to the same address.',
    },
    LINK_EXPIRED: { title: 'This link is too old', text: 'A link works for a while. We gladly mail you a new one, to the same address.' },
    LINK_ELSEWHERE: {
      title: 'This link was used in another browser already',
      text: 'That way nobody can answer who had the mail passed on to them. Did the mail go to you? Then we mail you a new link, to the same address.',
    },
    LINK_NOT_YOURS: { title: 'This link is for someone else', text: 'Only whoever got the mail may answer.' },
  },
};
