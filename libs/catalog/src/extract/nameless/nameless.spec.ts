import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import yauzl from 'yauzl';
import { extractText } from '../extract.ts';
import { docx, lockedPdf, pdf, picture, pptx, scratch, zip } from '../fixtures.ts';
import { nameless } from './nameless.ts';

const NAME = 'Anna Dijkman';
const OOXML = 'application/vnd.openxmlformats-officedocument';
const DOCX = `${OOXML}.wordprocessingml.document`;

let files: Awaited<ReturnType<typeof scratch>>;
let counter = 0;
beforeAll(async () => {
  files = await scratch();
});
afterAll(() => files.remove());

/** The bytes that come out, after patches. */
async function out(content: Buffer, mediaType: string): Promise<Buffer> {
  const path = await files.put(`in${(counter += 1)}`, content);
  const made = await nameless(path, mediaType);
  if (made.how === 'same') return content;
  if (made.how === 'new') return Buffer.from(made.bytes);
  const bytes = Buffer.from(content.subarray(made.from, made.to));
  for (const patch of made.patches) bytes.set(patch.bytes, patch.at - made.from);
  return bytes;
}

/** Everything that stands in a PDF, unpacked. */
function inPdf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(bytes.subarray(index + length)).toString('latin1');
    } catch {
      return '';
    }
  });
  const all = [text, ...streams].join('\n');
  return all + [...all.matchAll(/<((?:[0-9A-F]{4}){2,})>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').swap16().toString('utf16le')).join('\n');
}

async function inZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const file = await yauzl.fromBufferPromise(bytes);
  const found = new Map<string, Buffer>();
  for await (const entry of file.eachEntry()) found.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)));
  return found;
}

const textOf = async (bytes: Buffer, mediaType: string) => (await extractText(await files.put(`text${(counter += 1)}`, bytes), mediaType)).parts;

describe('a PDF', () => {
  it('keeps its pages and loses who made it, in every place and every earlier state', async () => {
    const document = await PDFDocument.load(await pdf(['Wacht zes tellen.']));
    document.setAuthor(NAME);
    document.setCreator(`Word van ${NAME}`);
    const xmp = document.context.stream(`<x:xmpmeta><dc:creator>${NAME}</dc:creator></x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(xmp));
    const note = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T: PDFString.of(NAME), Contents: PDFString.of('Mooi') });
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]));
    document.context.register(document.context.obj({ Author: PDFString.of(NAME) })); // what an earlier state of the file left behind
    const before = Buffer.from(await document.save());
    expect(inPdf(before)).toContain(NAME);
    const after = await out(before, 'application/pdf');
    expect(inPdf(after)).not.toContain(NAME);
    expect(inPdf(after)).not.toContain('Dijkman');
    expect(await textOf(after, 'application/pdf')).toEqual(await textOf(before, 'application/pdf'));
    const made = await PDFDocument.load(after, { updateMetadata: false });
    expect([made.getAuthor(), made.getCreator(), made.getProducer()]).toEqual([undefined, undefined, undefined]);
  });

  it('that is locked or broken stays with its school', async () => {
    await expect(out(lockedPdf('geheim'), 'application/pdf')).rejects.toThrow('FILE_ENCRYPTED');
    await expect(out(Buffer.from('%PDF-1.7 en verder niets'), 'application/pdf')).rejects.toThrow('FILE_UNREADABLE');
  });
});

describe('an office file', () => {
  it('keeps its words and loses its properties, who changed it and who noted something', async () => {
    const parts = await inZip(await docx());
    const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Lassen</dc:title><dc:creator>${NAME}</dc:creator><cp:lastModifiedBy>${NAME}</cp:lastModifiedBy></cp:coreProperties>`;
    parts.set('docProps/core.xml', Buffer.from(core));
    parts.set(
      'docProps/app.xml',
      Buffer.from(`<Properties><Application>Word</Application><Company>${NAME} BV</Company><Manager>${NAME}</Manager></Properties>`),
    );
    parts.set('docProps/custom.xml', Buffer.from(`<Properties><property name="Auteur"><vt:lpwstr>${NAME}</vt:lpwstr></property></Properties>`));
    parts.set('word/people.xml', Buffer.from(`<w15:people><w15:person w15:author="${NAME}"><w15:presenceInfo userId="${NAME}"/></w15:person></w15:people>`));
    parts.set('word/comments.xml', Buffer.from(`<w:comments><w:comment w:id="1" w:author="${NAME}" w:initials="AD"/></w:comments>`));
    parts.set(
      'word/media/foto.jpg',
      await sharp(await picture(40, 30, 'jpeg'))
        .withExif({ IFD0: { Artist: NAME } })
        .toBuffer(),
    );
    const before = await zip([...parts].map(([name, content]) => ({ name, content })));
    const after = await out(before, DOCX);
    const left = await inZip(after);
    for (const [name, content] of left) expect([name, content.includes('Dijkman')]).toEqual([name, false]);
    expect([...left.keys()].sort()).toEqual([...parts.keys()].sort());
    expect(left.get('docProps/core.xml')?.toString()).toContain('<dc:title>Lassen</dc:title>');
    expect(await textOf(after, DOCX)).toEqual(await textOf(before, DOCX));
  });

  it('with slides loses who noted something', async () => {
    const type = `${OOXML}.presentationml.presentation`;
    const parts = await inZip(await pptx([{ title: 'Lassen', body: 'Stap een' }]));
    parts.set('ppt/commentAuthors.xml', Buffer.from(`<p:cmAuthorLst><p:cmAuthor id="0" name="${NAME}" initials="AD"/></p:cmAuthorLst>`));
    const before = await zip([...parts].map(([name, content]) => ({ name, content })));
    const after = await out(before, type);
    for (const [name, content] of await inZip(after)) expect([name, content.includes(NAME)]).toEqual([name, false]);
    expect(await textOf(after, type)).toEqual(await textOf(before, type));
  });
});

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('(%s) loses EXIF and XMP and keeps its size', async (format) => {
    const before = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a7' } })
      .withExif({ IFD0: { Artist: NAME } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${NAME}</dc:creator></x:xmpmeta>`)
      .toFormat(format)
      .toBuffer();
    expect(before.includes(NAME)).toBe(true);
    const after = await out(before, `image/${format}`);
    expect(after.includes(NAME)).toBe(false);
    const { width, height, format: kind, exif, xmp } = await sharp(after).metadata();
    expect([width, height, kind, exif, xmp]).toEqual([60, 40, format, undefined, undefined]);
  });

  it('without any of it stays as it is', async () => {
    const plain = await sharp({ create: { width: 6, height: 4, channels: 3, background: '#2a7' } })
      .png()
      .toBuffer();
    expect((await out(plain, 'image/png')).equals(plain)).toBe(true);
  });
});

describe('sound and film', () => {
  const box = (type: string, ...inside: Buffer[]) => {
    const content = Buffer.concat(inside);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + content.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content]);
  };

  it('in MP4 keep every byte in its place', async () => {
    const film = Buffer.concat([
      box('ftyp', Buffer.from('isomiso2')),
      box('moov', box('mvhd', Buffer.alloc(20)), box('udta', box('meta', Buffer.from(`©ART ${NAME}`))), box('trak', box('udta', Buffer.from(NAME)))),
      box('uuid', Buffer.from(`XMP ${NAME}`)),
      box('mdat', Buffer.from('beeld en geluid')),
    ]);
    const after = await out(film, 'video/mp4');
    expect(after.includes(NAME)).toBe(false);
    expect(after).toHaveLength(film.length);
    expect(after.indexOf('beeld en geluid')).toBe(film.indexOf('beeld en geluid'));
    await expect(out(Buffer.concat([film, Buffer.from([0, 0, 0, 3, 1, 1, 1, 1])]), 'video/mp4')).rejects.toThrow('FILE_UNREADABLE');
  });

  it('in MP3 lose their tags, before and after', async () => {
    const id3 = Buffer.concat([Buffer.from('ID3\u0004\u0000\u0000', 'latin1'), Buffer.from([0, 0, 0, NAME.length]), Buffer.from(NAME)]);
    const sound = Buffer.alloc(400, 0xfb);
    const after = await out(Buffer.concat([id3, sound, Buffer.from(`TAG${NAME}`.padEnd(128, ' '))]), 'audio/mpeg');
    expect(after.equals(sound)).toBe(true);
  });

  it('in WAV keep their sound', async () => {
    const chunk = (type: string, content: string) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(content.length);
      return Buffer.concat([Buffer.from(type), size, Buffer.from(content)]);
    };
    const wav = Buffer.concat([Buffer.from('RIFF....WAVE'), chunk('fmt ', 'x'.repeat(16)), chunk('LIST', `INFOIART${NAME}`), chunk('data', 'geluid')]);
    const after = await out(wav, 'audio/wav');
    expect([after.includes(NAME), after.includes('geluid'), after.length]).toEqual([false, true, wav.length]);
  });
});

it('a page loses its author and keeps its words; subtitles hold nothing else', async () => {
  const page = `<html><head><meta name="author" content="${NAME}"><META content='${NAME}' NAME='DC.creator'></head><body>Wacht</body></html>`;
  expect((await out(Buffer.from(page), 'text/html')).toString()).toBe('<html><head></head><body>Wacht</body></html>');
  const captions = Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nHallo');
  expect(await out(captions, 'text/vtt')).toBe(captions);
});

describe('a drawing', () => {
  const svg = (inside: string, head = '') =>
    Buffer.from(`<?xml version="1.0"?>${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

  it('keeps what is drawn and loses what its editor keeps of its maker', async () => {
    const made = svg(
      `<title>Van ${NAME}</title><desc lang="nl">${NAME}</desc><metadata><rdf:RDF><cc:Work><dc:creator>${NAME}</dc:creator></cc:Work></rdf:RDF></metadata><svg:metadata id="x"/>` +
        `<sodipodi:namedview inkscape:cx="1"/><!-- ${NAME} --><g inkscape:label="${NAME}" data-name='${NAME}'><text>Zaag</text><path d="M0 0h9"/></g>`,
      `<?xpacket ${NAME}?>`,
    );
    const after = (await out(made, 'image/svg+xml')).toString();
    expect(after).not.toContain(NAME);
    expect(after).toBe(svg('<g><text>Zaag</text><path d="M0 0h9"/></g>').toString());
  });

  it.each([
    ['an entity', svg('&a;', `<!DOCTYPE svg [<!ENTITY a "${NAME}">]>`)],
    ['a picture inside', svg('<image href="data:image/jpeg;base64,AAAA"/>')],
    ['another encoding', Buffer.from(`<svg><title>${NAME}</title></svg>`, 'utf16le')],
  ])('stays with its school when a name could be in %s', async (_, made) => {
    await expect(out(made, 'image/svg+xml')).rejects.toThrow('FILE_UNREADABLE');
  });
});

describe('an OpenDocument file', () => {
  const ODT = 'application/vnd.oasis.opendocument.text';
  const odt = async (more: Record<string, string> = {}) =>
    zip(
      Object.entries({
        mimetype: ODT,
        'META-INF/manifest.xml': '<manifest:manifest/>',
        'META-INF/documentsignatures.xml': `<Signature>${NAME}</Signature>`,
        'meta.xml': `<office:meta><meta:initial-creator>${NAME}</meta:initial-creator><dc:creator>${NAME}</dc:creator><meta:user-defined meta:name="x">${NAME}</meta:user-defined><meta:template xlink:href="/home/${NAME}/a.ott"/><dc:title>Les</dc:title></office:meta>`,
        'content.xml': `<text:p>Wacht zes tellen.<office:annotation><dc:creator>${NAME}</dc:creator><meta:creator-initials>${NAME}</meta:creator-initials><text:p>Klopt dit?</text:p></office:annotation><text:author-name text:fixed="false">${NAME}</text:author-name></text:p>`,
        'settings.xml': `<config:config-item config:name="PrinterName" config:type="string">${NAME}</config:config-item>`,
        ...more,
      }).map(([name, content]) => ({ name, content })),
    );

  it('keeps its words, notes and kind, and loses who wrote them', async () => {
    const after = await out(await odt(), ODT);
    const parts = await inZip(after);
    for (const [name, bytes] of parts) expect([name, bytes.includes(NAME)]).toEqual([name, false]);
    expect(parts.get('content.xml')?.toString()).toContain('Wacht zes tellen.');
    expect(parts.get('content.xml')?.toString()).toContain('Klopt dit?');
    expect(parts.get('meta.xml')?.toString()).toContain('<dc:title>Les</dc:title>');
    // Others recognise it by its first, bare entry.
    expect([...parts.keys()][0]).toBe('mimetype');
    expect(after.subarray(30, 38 + ODT.length).toString()).toBe(`mimetype${ODT}`);
  });

  it('that is locked stays with its school', async () => {
    await expect(out(await odt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), ODT)).rejects.toThrow('FILE_ENCRYPTED');
  });
});

it('what we cannot look into stays with its school', async () => {
  for (const type of ['application/msword', 'video/webm', 'application/zip', 'application/x-onbekend'])
    await expect(out(Buffer.from('iets'), type)).rejects.toThrow('FILE_UNREADABLE');
});
