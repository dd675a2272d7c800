import type { Article } from '../article.ts';

export const en: Article = {
  title: 'How does Deelgenoot work?',
  lead: 'On Deelgenoot, vocational schools share teaching material, tips and answers. Every maker chooses which schools see it.',
  parts: [
    {
      title: 'Getting in',
      text: [
        'Your school invites you: you get a mail with a link. If your school has a confirmed e-mail domain, you [make an account yourself](/aanmelden) with the address of your school.',
        'Did you lose your password? [Ask for a new password](/wachtwoord). We send you a link that works for one hour.',
        'No mail? Look in your spam folder, and ask the manager of your academy whether your address is right.',
      ],
    },
    {
      title: 'Searching',
      text: [
        'At the top of every page is a search field. Press the key / to go there at once. We search inside the files too, and show on which page or slide it stands.',
        'With every material you see whether it fits you: your level, your domain, and whether your school has the tool. We take that from [your profile](/instellingen).',
        'You find only what you may see. What a maker does not share with your school appears nowhere, not even in a count.',
      ],
    },
    {
      title: 'Sharing',
      text: [
        'The button Share is for a tip, a question, a review or material. Material is prepared by the manager of your academy: that can be many files at once.',
        'What is put online is at first seen by your own school only.',
      ],
    },
    {
      title: 'Consent',
      text: [
        'When your academy wants to share your work with other schools, it asks you and every other maker. You say yes, yes but with fewer schools, or no. Saying no is always fine, and you need not say why.',
        'The narrowest answer of all makers counts. When someone says nothing, we share nothing.',
        'You can always stop at [your consents](/toestemming). Other schools then no longer see it, at once. What someone downloaded before stays with that person.',
      ],
    },
    {
      title: 'Questions and answers',
      text: [
        'Ask your own school or all schools. Answers appear by themselves. When an answer helps, you can mark your question as solved.',
        'Is something not right? With everything that people post there is a button to report a problem. Read [how we moderate](/zo-modereren-we).',
      ],
    },
    {
      title: 'Look further',
      text: [
        [
          '[Which schools take part?](/scholen)',
          '[What do we agree on?](/huisregels)',
          '[What do we do with your data?](/privacy)',
          '[Where can you go?](/contact)',
        ],
      ],
    },
  ],
};
