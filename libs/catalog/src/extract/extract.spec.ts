import { DomainError } from '@deelgenoot/kernel';
import { extractText } from './extract.ts';
import { docx, forgeEntry, lockedPdf, pdf, pdfBomb, picture, pptx, scratch, zip } from './fixtures.ts';

let files: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  files = await scratch();
});
afterAll(() => files.remove());

const OOXML = 'application/vnd.openxmlformats-officedocument';
const DOCX = `${OOXML}.wordprocessingml.document`;
const PPTX = `${OOXML}.presentationml.presentation`;

let counter = 0;
const read = async (content: Buffer | string, mediaType: string) => extractText(await files.put(`e${(counter += 1)}`, content), mediaType);
const fault = async (content: Buffer | string, mediaType: string): Promise<unknown> => {
  const outcome = await read(content, mediaType).catch((error: unknown) => error);
  return outcome instanceof DomainError ? outcome.code : outcome;
};

describe('PDF', () => {
  it('gives the words of every page and counts the pages without words', async () => {
    expect(await read(await pdf(['Formatief toetsen\nin de praktijk', '', 'Terugblik'], 'nl-NL'), 'application/pdf')).toEqual({
      parts: [
        { place: { kind: 'page', number: 1 }, text: 'Formatief toetsen\nin de praktijk' },
        { place: { kind: 'page', number: 3 }, text: 'Terugblik' },
      ],
      pages: 3,
      lang: 'nl',
    });
  });

  it('joins words that were broken at the end of a line, and leaves names alone', async () => {
    const { parts } = await read(await pdf(['de samen-\nwerking in Noord-\nHolland']), 'application/pdf');
    expect(parts[0]?.text).toBe('de samenwerking in Noord-\nHolland');
  });

  it('refuses what is broken, locked or a bomb, and reads the next file', async () => {
    expect(await fault((await pdf(['Hallo'])).subarray(0, 60), 'application/pdf')).toBe('FILE_UNREADABLE');
    expect(await fault('%PDF-1.7 en verder niets', 'application/pdf')).toBe('FILE_UNREADABLE');
    expect(await fault(lockedPdf('geheim'), 'application/pdf')).toBe('FILE_ENCRYPTED');
    expect((await read(await pdf(['Daarna']), 'application/pdf')).parts[0]?.text).toBe('Daarna');
  });

  it('stops reading a page that unpacks without end', async () => {
    expect(['FILE_BOMB', 'FILE_UNREADABLE']).toContain(await fault(pdfBomb(400), 'application/pdf'));
    expect((await read(await pdf(['Daarna']), 'application/pdf')).pages).toBe(1);
  }, 60_000);
});

describe('Word', () => {
  it('gives a section per heading, tables and notes included', async () => {
    expect(await read(await docx(), DOCX)).toEqual({
      parts: [
        { place: { kind: 'section', number: 1 }, text: 'Vooraf' },
        { place: { kind: 'section', number: 2, label: 'Differentiëren' }, text: 'Differentiëren\nGeef elke student een eigen route\nstap een\nstap twee' },
        { place: { kind: 'section', number: 3, label: 'Nakijken & terugkijken' }, text: 'Nakijken & terugkijken\nSlotwoord 🎓' },
        { place: { kind: 'section', number: 4 }, text: 'Bron: eigen ervaring' },
      ],
      lang: 'nl',
    });
  });

  const document = (body: string, before = ''): Promise<Buffer> =>
    zip([
      { name: '_rels/.rels', content: `<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>` },
      { name: 'word/document.xml', content: `<?xml version="1.0"?>${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
    ]);

  it('leaves out what a reader does not see', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">wel </w:t></w:r><w:del><w:r><w:delText>weg</w:delText><w:t>weg</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>&#233;&#x1F393;</w:t></w:r></w:p>';
    expect((await read(await document(body), DOCX)).parts[0]?.text).toBe('wel é🎓');
  });

  it('strips NUL and joins accents', async () => {
    const { parts } = await read(await document('<w:p><w:r><w:t>ca\u0000fe\u0301</w:t></w:r></w:p>'), DOCX);
    expect(parts[0]?.text).toBe('café');
  });

  it('refuses entities that expand', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await fault(await document('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', laughs), DOCX)).toBe('FILE_BOMB');
  });

  it('refuses a part that unpacks to absurdly more than it is, said or unsaid', async () => {
    const honest = await document(`<w:p><w:r><w:t>${'a'.repeat(20_000_000)}</w:t></w:r></w:p>`);
    expect(await fault(honest, DOCX)).toBe('FILE_BOMB');
    expect(await fault(forgeEntry(honest, 1, { at: 24, bytes: 4, value: 1000 }), DOCX)).toBe('FILE_BOMB');
  });

  it('refuses nesting without end, half a file and a plain zip', async () => {
    expect(await fault(await document('<w:p>'.repeat(100_000)), DOCX)).toBe('FILE_UNREADABLE');
    const whole = await docx();
    expect(await fault(whole.subarray(0, whole.length / 2), DOCX)).toBe('FILE_UNREADABLE');
    expect(await fault(await zip([{ name: 'a.txt', content: 'a' }]), DOCX)).toBe('FILE_UNREADABLE');
  });
});

describe('PowerPoint', () => {
  it('gives a part per slide in the order of showing, with its notes', async () => {
    const deck = await pptx([
      { title: 'Welkom', body: 'Wat ga je doen?', notes: 'Begin met een vraag' },
      { title: 'Aan de slag', body: 'Werk in tweetallen' },
    ]);
    const { parts, slides, lang } = await read(deck, PPTX);
    expect({ slides, lang }).toEqual({ slides: 2, lang: expect.stringMatching(/^(nl|en)$/) });
    expect(parts.map((part) => part.place)).toEqual([
      { kind: 'slide', number: 1, label: 'Welkom' },
      { kind: 'slide', number: 2, label: 'Aan de slag' },
    ]);
    expect(parts[0]?.text).toBe('Welkom\nWat ga je doen?\n\nBegin met een vraag');
    expect(parts[1]?.text).toContain('Werk in tweetallen');
  });

  it('follows the order of the presentation, not of the file names', async () => {
    const slide = (text: string): string =>
      `<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;
    const rel = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
    const deck = await zip([
      { name: '_rels/.rels', content: `<Relationships>${rel('a', 'officeDocument', '/ppt/p.xml')}</Relationships>` },
      { name: 'ppt/p.xml', content: '<p:presentation><p:sldIdLst><p:sldId r:id="two" id="256"/><p:sldId id="257" r:id="one"/></p:sldIdLst></p:presentation>' },
      {
        name: 'ppt/_rels/p.xml.rels',
        content: `<Relationships>${rel('one', 'slide', 'slides/1.xml')}${rel('two', 'slide', '../ppt/slides/2.xml')}</Relationships>`,
      },
      { name: 'ppt/slides/1.xml', content: slide('laatste') },
      { name: 'ppt/slides/2.xml', content: slide('eerste') },
    ]);
    expect((await read(deck, PPTX)).parts.map((part) => part.text)).toEqual(['eerste', 'laatste']);
  });

  it('refuses a broken one', async () => {
    const deck = await pptx([{ title: 'a', body: 'b' }], await picture(20, 20));
    expect(await fault(deck.subarray(0, -200), PPTX)).toBe('FILE_UNREADABLE');
  });
});

describe('HTML', () => {
  it('gives a section per heading and no script, style or hidden text', async () => {
    const page = `<!doctype html><html lang="nl-BE"><head><title>Les &amp; meer</title><style>b{}</style></head><body><p>een<br>twee</p>
      <h1>Kop <em>een</em></h1><table><tr><td>a</td><td>b</td></tr></table><script>alert('weg')</script><noscript>weg</noscript><svg><text>weg</text></svg>
      <h2></h2><p onclick="x()">1 &lt; 2 caf&eacute;</p></body></html>`;
    expect(await read(page, 'text/html')).toEqual({
      parts: [
        { place: { kind: 'section', number: 1, label: 'Les & meer' }, text: 'Les & meer\n\neen\ntwee' },
        { place: { kind: 'section', number: 2, label: 'Kop een' }, text: 'Kop een\n\na b' },
        { place: { kind: 'section', number: 3 }, text: '1 < 2 café' },
      ],
      lang: 'nl',
    });
  });

  it('reads old encodings', async () => {
    expect(
      (await read(Buffer.from('<meta charset="iso-8859-1"><p>financi\u00eble co\u00f6rdinatie \u0093x\u0094', 'latin1'), 'text/html')).parts[0]?.text,
    ).toBe('financiële coördinatie “x”');
  });
});

describe('captions', () => {
  it('gives cues with their start, and lasts until the last one ends', async () => {
    const vtt =
      'WEBVTT - les\nLanguage: nl-NL\n\nNOTE niet dit\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> 00:04.500 align:start\n<v Docent>Hoi <00:02.000><c.geel>allemaal</c></v>\n\n01:00:10.000 --> 01:00:12.250\n- Vraag &amp; antwoord\n- Ja\n';
    expect(await read(vtt, 'text/vtt')).toEqual({
      parts: [
        { place: { kind: 'cue', number: 1, label: '00:01' }, text: 'Hoi allemaal' },
        { place: { kind: 'cue', number: 2, label: '01:00:10' }, text: '- Vraag & antwoord\n- Ja' },
      ],
      durationSeconds: 3612.25,
      lang: 'nl',
    });
  });

  it('reads SubRip with Windows line ends', async () => {
    expect(await read('1\r\n00:00:01,000 --> 00:00:02,500\r\nHoi\r\n', 'application/x-subrip')).toEqual({
      parts: [{ place: { kind: 'cue', number: 1, label: '00:00:01' }, text: 'Hoi' }],
      durationSeconds: 2.5,
    });
  });

  it('refuses what has no times', async () => {
    expect(await fault('hallo', 'text/vtt')).toBe('FILE_UNREADABLE');
    expect(await read('WEBVTT\n', 'text/vtt')).toEqual({ parts: [], durationSeconds: 0 });
  });

  it('keeps 20,000 cues', async () => {
    const { parts, truncated, durationSeconds } = await read(`WEBVTT\n\n${'00:01.000 --> 00:02.000\nx\n\n'.repeat(20_005)}`, 'text/vtt');
    expect([parts.length, truncated, durationSeconds]).toEqual([20_000, true, 2]);
  });
});

describe('plain text', () => {
  it('keeps right-to-left words and emoji, drops NUL', async () => {
    expect((await read('مرحبا \u0000👩‍🏫\r\n\r\n\r\n\r\nשלום', 'text/plain')).parts).toEqual([
      { place: { kind: 'section', number: 1 }, text: 'مرحبا 👩‍🏫\n\nשלום' },
    ]);
  });

  it('keeps the first two million characters of ten megabytes, and no half emoji', async () => {
    const { parts, truncated } = await read(`a${'😀'.repeat(2_500_000)}`, 'text/plain');
    expect(truncated).toBe(true);
    expect(parts[0]?.text.length).toBe(1_999_999);
    expect(parts[0]?.text.endsWith('😀')).toBe(true);
  });
});

it('gives no parts for what has no words', async () => {
  expect(await read(await picture(10, 10), 'image/png')).toEqual({ parts: [] });
});

describe('patience', () => {
  it('ends a reading that takes too long, and the next file is read', async () => {
    const path = await files.put('traag.pdf', pdfBomb(200));
    await expect(extractText(path, 'application/pdf', { timeoutMs: 300 })).rejects.toMatchObject({ code: 'FILE_UNREADABLE', details: { reason: 'timeout' } });
    expect((await read('daarna', 'text/plain')).parts).toHaveLength(1);
  });

  it('ends when the caller gives up, before or during', async () => {
    const path = await files.put('weg.pdf', pdfBomb(200));
    await expect(extractText(path, 'application/pdf', { signal: AbortSignal.abort(new Error('genoeg')) })).rejects.toThrow('genoeg');
    const caller = new AbortController();
    const reading = extractText(path, 'application/pdf', { signal: caller.signal });
    setImmediate(() => caller.abort(new Error('toch niet')));
    await expect(reading).rejects.toThrow('toch niet');
  });
});
