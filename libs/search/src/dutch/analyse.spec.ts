import { analyse } from './analyse.ts';

const mains = (text: string) =>
  analyse(text)
    .filter((token) => token.word !== '')
    .map((token) => token.main);
const all = (text: string) => new Set(analyse(text).flatMap((token) => [token.main, ...token.parts]));

describe('what a text is found by', () => {
  it.each([
    ['Toetsen maken in de les', ['toets', 'mak', 'les']],
    ['De coördinatie van zorg', ['coordinatie', 'zorg']],
    ["Foto's en mbo'ers", ['foto', 'mbo']],
    ['', []],
    ['de het een', []],
    ['العربية 漢字 🙂', ['العربية', '漢字']],
  ])('%s', (text, expected) => expect(mains(text)).toEqual(expected));

  it('joins what a hyphen or the end of a line cut apart', () => {
    expect(all('e-learning')).toEqual(new Set(['e', 'learn', 'elearn']));
    expect(all('voortgangs-\ntoetsen')).toContain('voortgangtoets');
  });

  it('finds a compound in what stands apart, and the parts in a compound', () => {
    expect(all('onderwijs op afstand')).toContain('afstandonderwijs');
    expect(all('vormen van de toetsen')).toContain('toetsvorm');
    expect([...all('voortgangstoetsen')]).toEqual(expect.arrayContaining(['voortgangtoets', 'voortgang', 'toets']));
    expect(mains('afstandsonderwijs')).toEqual(mains('afstandonderwijs'));
  });

  it('knows where each word stands', () => {
    const text = 'De nieuwe toetsvorm';
    expect(analyse(text).map(({ start, end, position }) => [text.slice(start, end), position])).toEqual([
      ['nieuwe', 2],
      ['toetsvorm', 3],
    ]);
  });
});
