import type { Article } from '../article.ts';

export const en: Article = {
  title: 'One cookie, to stay signed in',
  lead: 'That is why we ask you nothing: without this cookie you cannot sign in, and there are no others.',
  parts: [
    {
      title: 'The cookie',
      text: [
        'It is called deelgenoot, or __Host-deelgenoot at a secure address. It comes when you sign in and goes when you sign out, or after 30 days. Only this site gets to see it, and programs in the page cannot read it.',
      ],
    },
    {
      title: 'What else your browser keeps',
      text: [
        'This stays on your own device. We do not get to see it.',
        [
          'Your language, and whether you chose light or dark.',
          'What you are writing and have not sent yet, for each person who signs in here. So nothing is lost when your connection drops.',
          'The name and address you typed when signing in, until you close this tab. Never a password.',
        ],
      ],
    },
    { title: 'Of others', text: ['No cookies of others, and nothing to follow or measure you.'] },
  ],
};
