import type { Article } from '../article.ts';

export const en: Article = {
  title: 'What do we do with your data?',
  lead: 'We keep what sharing needs, and nothing else. We do not follow you.',
  parts: [
    {
      title: 'What we keep of you',
      text: [
        [
          'Your name, your e-mail address and your language.',
          'What you put in your profile yourself: what you do, what people may ask you about, your domains and levels.',
          'Which school you belong to, since when and in which role.',
          'Your password, worked over so that nobody can read it, nor can we.',
          'What you make and post: material, tips, questions, reviews, messages.',
          'What you download from another school, adapt or write about: which material, and when. So you hear it when a maker stops, and what you may then keep. Only you see that you downloaded something. That you adapted something its makers see too.',
          'Your answers to requests for consent, with when and for whom.',
          'Where you are signed in: the kind of device and the browser, and when you last came by. No network address.',
        ],
      ],
    },
    {
      title: 'Who sees what',
      text: [
        [
          'Your name beside something you made: everyone who may see that thing. With your consent you can choose that your name is not beside it.',
          'Your e-mail address: you and the managers of your school.',
          'Your page: your colleagues. People of other schools only if you [switch that on](/instellingen).',
          'Your answer to a request for consent: your academy and the other makers. Never why. Other schools see only a number of schools, never who was left out.',
          'What you look at or search for: nobody. We do not record it. What you download: you alone.',
          'Whoever keeps the server can technically reach the database. That is only to keep it working.',
        ],
      ],
    },
    {
      title: 'What we do not do',
      text: [
        [
          'No trackers, no measuring programs and no advertising.',
          'No parts of other websites: everything comes from this server.',
          'We pass your data to nobody. Only mails go by way of a mail server.',
        ],
      ],
    },
    {
      title: 'How long we keep it',
      text: [
        [
          'A sign-in: 30 days at most, or until you sign out.',
          'A link in a mail: it works for an hour (password), a day (address) or 30 days (invitation). After that we throw it away: after a week, an invitation after three months.',
          'A key for a program: until you revoke it, or until the day you chose.',
          'How often someone tried to sign in: a day at most, and worked over so that no address is in it.',
          'That you downloaded something: until you erase your account.',
          'What you shared: until you stop or remove it. That you gave or stopped consent stays in the record, as proof for you and your school.',
        ],
      ],
    },
    {
      title: 'Log lines of the server',
      text: ['The server writes down when something goes wrong. It holds no e-mail addresses, search words, keys or texts of people.'],
    },
    {
      title: 'Your rights',
      text: [
        'You see and change your data in [Settings](/instellingen). You stop sharing at [My consents](/toestemming).',
        'What the log says about you is at [Your data](/instellingen/gegevens), to read and download. You erase your account there too: you choose what becomes of what you shared and wrote, and your name and address then stand nowhere any more.',
        'Do you have no account, or do you want all your other data as well? [Ask](/contact), and we do it.',
      ],
    },
  ],
};
