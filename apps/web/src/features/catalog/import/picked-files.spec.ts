import { fromInput, looksLikeList } from './picked-files.ts';

const file = (name: string, text = 'x', path = '') => Object.assign(new File([text], name), { webkitRelativePath: path });
const list = (...files: File[]) => files as unknown as FileList;

describe('what was chosen', () => {
  it('keeps the place in a folder as the name, in one spelling, and leaves litter behind', () => {
    const picked = fromInput(
      list(
        file('a.pdf', 'x', 'zorg/a.pdf'),
        file('los.pdf'),
        file('e\u0301.pdf'),
        file('.DS_Store', 'x', 'zorg/.DS_Store'),
        file('~$a.docx'),
        file('x', 'x', '__MACOSX/x'),
        file('Thumbs.db'),
      ),
    );
    expect(picked.map(({ name }) => name)).toEqual(['zorg/a.pdf', 'los.pdf', '\u00E9.pdf']);
  });

  it.each([
    ['lijst.csv', 'bestand;titel\na.pdf;A', true],
    ['lijst.csv', '\uFEFF"Bestandsnaam","Titel"\n', true],
    ['LIST.CSV', 'title\tfile name\n', true],
    ['metingen.csv', 'tijd;waarde\n1;2', false],
    ['bestand.txt', 'bestand;titel', false],
  ])('%s with %j is the list of titles: %s', async (name, text, is) => {
    expect(await looksLikeList({ name, file: file(name, text) })).toBe(is);
  });
});
