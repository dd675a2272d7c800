import type { Article } from '../article.ts';

export const en: Article = {
  title: 'Where can you go?',
  lead: 'That depends on your question. Mostly your own school is nearest.',
  parts: [
    {
      title: 'About your account or your school',
      text: [
        'Ask the manager of your academy. They invite people, change roles and prepare material. Can you not get in? [Ask for a new password](/wachtwoord).',
      ],
    },
    {
      title: 'About something that should not be there',
      text: ['Report it with the button beside it. Then it comes to the right moderator at once. Read [what happens then](/zo-modereren-we).'],
    },
    {
      title: 'About a decision about your words',
      text: ['Tell a moderator of your school that you disagree, and why. If your school has no moderator, ask the manager of your academy.'],
    },
    {
      title: 'About how something works',
      text: ['Look at [Help](/hulp) first. Or [ask a question](/delen/vraag) to colleagues of all schools: they often know the answer.'],
    },
    {
      title: 'About your data or about Deelgenoot itself',
      text: [
        'The manager of your academy knows who keeps Deelgenoot for your school, and passes on your question. If you got an error with a number, send that number along.',
      ],
    },
  ],
};
