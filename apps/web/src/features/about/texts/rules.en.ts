import type { Article } from '../article.ts';

export const en: Article = {
  title: 'What do we agree on?',
  lead: 'Six rules. A moderator can hide what does not keep to them, and then always writes why.',
  parts: [
    {
      title: '1. No data of people',
      text: [
        'No names, marks, pictures or telephone numbers of students. Nor of colleagues who do not know it. Take them out of your file before you share it.',
      ],
    },
    { title: '2. Talk as colleagues', text: ['Say it when you disagree, about the work and not about the person. We do not hurt, swear or shut out.'] },
    {
      title: '3. Share what is yours',
      text: [
        'Share what you and your colleagues made. A page from a book, a picture from the web or the work of someone else you share only when that is allowed. Always say who made it.',
      ],
    },
    { title: '4. No advertising', text: ['A tip about a tool is welcome. Selling something you do elsewhere.'] },
    { title: '5. Let it be right', text: ['Write what you know or have lived through. When you are not sure, say so. When you see a mistake, say that too.'] },
    { title: '6. Keep to the law', text: ['What the law does not allow is not allowed here either.'] },
    {
      title: 'Do you see something that is not allowed?',
      text: ['Report it with the button beside it. Whoever posted it does not hear that it was you. Read [what happens then](/zo-modereren-we).'],
    },
  ],
};
