import { parse } from '../dutch/terms.ts';
import { findings, marked, snippet } from './highlight.ts';

const show = (text: string, query: string) =>
  marked(text, findings(text, parse(query).terms))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('marking what was found', () => {
  it.each([
    ['De toetsen van de les', 'toets', 'De [toetsen] van de les'],
    ['Een nieuwe toetsvorm', 'toets', 'Een nieuwe [toetsvorm]'],
    ['Onderwijs op afstand geven', 'afstandsonderwijs', '[Onderwijs op afstand] geven'],
    ['Voor docent en leraar', 'leraren', 'Voor [docent] en [leraar]'],
    ['Coördinatie', 'coordinatie', '[Coördinatie]'],
    ['Een digitaal bord en een digitale les', 'afstandsonderwijs', 'Een digitaal bord en een digitale les'],
    ['Een online les geven', 'afstandsonderwijs', 'Een [online] [les] geven'],
    ['Aan de slag met e-learning', 'elearning', 'Aan de slag met [e-learning]'],
    ['Niets', 'iets anders', 'Niets'],
    ['<b>toets</b>', 'toets', '<b>[toets]</b>'],
  ])('%s, for %s', (text, query, expected) => expect(show(text, query)).toBe(expected));

  it('shows the stretch in which most words stand together', () => {
    const text = `${'Een toets is iets. '.repeat(30)}Hier gaat het om formatief toetsen met rubrics in de praktijk. ${'En dan nog dit. '.repeat(30)}`;
    const pieces = snippet(text, findings(text, parse('toets rubric praktijk').terms));
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(expect.arrayContaining(['toetsen', 'rubrics', 'praktijk']));
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(300);
  });

  it('is done at once with a text of one word, over and over', () => {
    const before = process.cpuUsage();
    const text = 'les '.repeat(40_000);
    const found = findings(text, parse('les').terms);
    snippet(text, found);
    expect(found.length).toBeGreaterThanOrEqual(40_000);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000); // half a minute, when each word is held against all others
  });

  it('begins at the start where nothing was found', () => expect(snippet('Kort verhaal', [])).toEqual([{ text: 'Kort verhaal', hit: false }]));
});
