import type { Article } from '../article.ts';

export const en: Article = {
  title: 'Can everyone use Deelgenoot?',
  lead: 'That is our aim. Here is what we tested, and what not yet.',
  parts: [
    {
      title: 'What we strive for',
      text: ['We build to the guidelines WCAG 2.2, level AA. We do not say that we meet them in full: that takes more research than we did.'],
    },
    {
      title: 'What we tested',
      text: [
        [
          'A program (axe) checks every page, in light and in dark. In the last test it found no faults. Such a program does not find everything.',
          'Signing in and accepting an invitation work with the keyboard alone.',
          'The pages fit a screen of 320 pixels wide, without scrolling sideways.',
          'The colours of text and buttons were measured, in light and in dark.',
        ],
      ],
    },
    {
      title: 'What we have not tested yet',
      text: [
        [
          'Deelgenoot has not been examined by an independent agency yet.',
          'We have not tested yet with people who use a screen reader, speech control or magnification.',
          'Not every action was tried with the keyboard alone.',
        ],
      ],
    },
    {
      title: 'What we know is not right',
      text: ['Makers put their own files on Deelgenoot. We do not check those. A pdf can therefore be hard to read aloud, and not every video has subtitles.'],
    },
    {
      title: 'Do you run into something?',
      text: ['[Tell us](/contact). Say which page it was and what did not work.'],
    },
  ],
};
