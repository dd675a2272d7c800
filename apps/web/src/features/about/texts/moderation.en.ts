import type { Article } from '../article.ts';

export const en: Article = {
  title: 'What happens with a notice?',
  lead: 'A human being looks at it, and explains what they decide.',
  parts: [
    {
      title: 'Giving notice',
      text: [
        'With everything that people post there is a button to report a problem. You choose what is wrong and may explain it. Notices about the same thing come together. Whoever posted it does not hear who reported it.',
      ],
    },
    {
      title: 'Who looks',
      text: [
        'Moderators of a school look at what is of their school. Moderators of Deelgenoot look at what is shared with other schools, and at everything that was reported.',
        'Nobody decides about their own words or work. No program decides: every decision is taken by a human being.',
      ],
    },
    {
      title: 'Deciding',
      text: [
        'A moderator lets something stand, or hides it. To hide it, the moderator first writes which rule it is and why.',
        'Hidden means: only the makers and moderators still see it. It leaves search, lists, open pages and files at once. Its place in a conversation stays, the words do not.',
        'A decision can be taken back. Then it stands there again as it was.',
      ],
    },
    {
      title: 'When it is about you',
      text: [
        'You are told the moment the decision takes effect. Under [Decisions](/instellingen/besluiten) you read the rule, the reason and whether someone had reported it.',
        'Do you disagree? [Tell us](/contact). Another moderator can take the decision back. There is no button for a complaint yet.',
      ],
    },
    { title: 'What we keep', text: ['Every decision is in a log that nobody can change: who decided, when, about what and why.'] },
  ],
};
