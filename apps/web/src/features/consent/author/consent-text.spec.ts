import { meaningsOf } from './consent-text.ts';

it('reads a text as questions with their answers', () => {
  expect(meaningsOf('Wie ziet het?\nJe school. En wie jij kiest.\n\nMag je nee zeggen?\nAltijd.\n')).toEqual([
    ['Wie ziet het?', 'Je school. En wie jij kiest.'],
    ['Mag je nee zeggen?', 'Altijd.'],
  ]);
  expect(meaningsOf('Een zin zonder vraag.')).toEqual([['', 'Een zin zonder vraag.']]);
});
