import iconv from 'iconv-lite';
import { scratch } from './fixtures.ts';
import { readManifest } from './manifest.ts';

const read = (text: string, encoding = 'utf8') => readManifest(iconv.encode(text, encoding));

describe('what it reads', () => {
  it('Windows-1252 with semicolons and Dutch headers', async () => {
    const { rows, faults, encoding, separator } = await read(
      'Bestand;Titel;Makers;Domein;Niveau;Vorm;Duur;Trefwoorden;Omschrijving;Hulpmiddelen\r\nmap\\les 1.pdf;Coördinatie – één;A.Jansen@school.nl|piet@school.nl;Zorg en welzijn;3;online;1,5 uur;ict, toetsen;"Kort; en\r\ngoed";Teams|Zoom\r\n',
      'win1252',
    );
    expect({ faults, encoding, separator }).toEqual({ faults: [], encoding: 'windows-1252', separator: ';' });
    expect(rows).toEqual([
      {
        line: 2,
        file: 'map/les 1.pdf',
        title: 'Coördinatie – één',
        authors: ['a.jansen@school.nl', 'piet@school.nl'],
        domain: 'Zorg en welzijn',
        level: '3',
        form: 'online',
        minutes: 90,
        tags: ['ict', 'toetsen'],
        description: 'Kort; en\ngoed',
        tools: ['Teams', 'Zoom'],
      },
    ]);
  });

  it.each([
    ['utf8', ',', ''],
    ['utf8', ';', '\uFEFF'],
    ['utf8', '\t', ''],
    ['utf-16le', '\t', '\uFEFF'],
    ['win1252', ',', ''],
  ])('%s separated by %j', async (encoding, separator, mark) => {
    const text = `${mark}file${separator}title${separator}authors${separator}duration\nles.pdf${separator}Één${separator}"x@y.nl;z@y.nl"${separator}90\n`;
    expect((await read(text, encoding)).rows).toEqual([{ line: 2, file: 'les.pdf', title: 'Één', authors: ['x@y.nl', 'z@y.nl'], minutes: 90 }]);
  });

  it("Excel's separator line, blank lines, names around addresses and columns in any order", async () => {
    const { rows, faults } = await read('sep=;\n\nAUTEURS;bestand\n"Fatima <F@mbo.nl>, k@mbo.nl";./a.pdf\n;;\n;b.pdf\n');
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      { line: 4, file: 'a.pdf', authors: ['f@mbo.nl', 'k@mbo.nl'] },
      { line: 6, file: 'b.pdf' },
    ]);
  });

  it.each([
    ['90', 90],
    ['90 min', 90],
    ['1:30', 90],
    ['1,5 uur', 90],
    ['2 hours', 120],
    ['2u', 120],
    ['45 minuten', 45],
  ])('duration %j as %d minutes', async (cell, minutes) => {
    expect((await read(`file;duration\na;${cell}`)).rows[0]?.minutes).toBe(minutes);
  });

  it('a file on disk', async () => {
    const files = await scratch();
    expect((await readManifest(await files.put('lijst.csv', 'bestand\na.pdf'))).rows).toEqual([{ line: 2, file: 'a.pdf' }]);
    await files.remove();
  });
});

describe('what it reports and goes on', () => {
  it('bad cells, keeping the rest of their line', async () => {
    const { rows, faults } = await read(
      `file;title;authors;duration;tags\na.pdf;${'t'.repeat(201)};geen-adres;lang;x\nb.pdf;B;b@x.nl;-5;${Array.from({ length: 51 }, (_, i) => i).join('|')}\n;naamloos;;;\na.pdf;weer;;;`,
    );
    expect(rows).toEqual([
      { line: 2, file: 'a.pdf', tags: ['x'] },
      { line: 3, file: 'b.pdf', title: 'B', authors: ['b@x.nl'] },
    ]);
    expect(faults).toEqual([
      { line: 2, code: 'TEXT_TOO_LONG', column: 'title' },
      { line: 2, code: 'EMAIL_INVALID', column: 'authors' },
      { line: 2, code: 'MANIFEST_VALUE', column: 'minutes' },
      { line: 3, code: 'MANIFEST_VALUE', column: 'minutes' },
      { line: 3, code: 'TOO_MANY_ITEMS', column: 'tags' },
      { line: 4, code: 'MANIFEST_VALUE', column: 'file' },
      { line: 5, code: 'NAME_TAKEN', column: 'file' },
    ]);
  });

  it('headers nobody knows or twice, and lines too short or too long', async () => {
    const { rows, faults } = await read('file,kleur,title,titel\na.pdf\nb.pdf,rood,B,twee,te,veel');
    expect(faults).toEqual([
      { line: 1, code: 'MANIFEST_COLUMN', column: 'kleur' },
      { line: 1, code: 'MANIFEST_COLUMN', column: 'titel' },
    ]);
    expect(rows).toEqual([
      { line: 2, file: 'a.pdf' },
      { line: 3, file: 'b.pdf', title: 'B' },
    ]);
  });

  it('a quote that never closes costs its own line only', async () => {
    const { rows, faults } = await read('file;title\na.pdf;"open\nb.pdf;dicht\nc.pdf;5" scherm\n');
    expect(faults).toEqual([{ line: 2, code: 'MANIFEST_UNREADABLE' }]);
    expect(rows).toEqual([
      { line: 3, file: 'b.pdf', title: 'dicht' },
      { line: 4, file: 'c.pdf', title: '5" scherm' },
    ]);
  });

  it('no text, no header, no column for files, too many lines', async () => {
    for (const text of ['', '\n\n', 'PK\u0003\u0004\u0000\u0000', 'a'.repeat(5 * 1024 ** 2 + 1)])
      expect(await read(text)).toMatchObject({ rows: [], faults: [{ line: 1, code: 'MANIFEST_UNREADABLE' }] });
    expect(await read('titel;makers\nx;y')).toMatchObject({ rows: [], faults: [{ line: 1, code: 'MANIFEST_COLUMN', column: 'file' }] });
    const { rows, faults } = await read(`file\n${Array.from({ length: 2100 }, (_, i) => `${i}.pdf`).join('\n')}`);
    expect(rows.length).toBeGreaterThanOrEqual(2000);
    expect(faults).toMatchObject([{ code: 'TOO_MANY_ITEMS' }]);
  });
});
