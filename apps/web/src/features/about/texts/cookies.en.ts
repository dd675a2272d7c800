import type { Article } from '../article.ts';

export const en: Article = {
  title: 'A cookie to stay signed in',
  lead: 'That is why we ask you nothing: without this cookie you cannot sign in. There is one more, only for who answers by a link in a mail.',
  parts: [
    {
      title: 'The cookie',
      text: [
        'It is called deelgenoot, or __Host-deelgenoot at a secure address. It comes when you sign in and goes when you sign out, or after 30 days. Only this site gets to see it, and programs in the page cannot read it.',
      ],
    },
    {
      title: 'For a link in a mail',
      text: [
        'Did you make something, and have you no account here? Then you answer by a link in a mail. As soon as you begin with it, your browser gets a cookie that is called deelgenoot-link, or __Host-deelgenoot-link. So the link works in no other browser. It does not tell who you are, and goes after 30 days.',
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
