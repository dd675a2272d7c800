import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Document, FootnoteReferenceRun, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import pptxgen from 'pptxgenjs';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** Real files for specs, made when asked for. A folder of its own that goes when the spec is done. */
export async function scratch(): Promise<{
  put(name: string, content: Buffer | string): Promise<string>;
  path(name: string): string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'deelgenoot-extract-'));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    put: async (name, content) => {
      await writeFile(path(name), content);
      return path(name);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function pdf(pages: string[], lang?: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) document.addPage([595, 842]).drawText(text, { x: 50, y: 750, size: 18, font });
  if (lang) document.setLanguage(lang);
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

export const picture = (width: number, height: number, format: 'png' | 'jpeg' | 'webp' = 'png'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2a7' } })
    .withMetadata({ exif: { IFD0: { Artist: 'Fatima' } } })
    .toFormat(format)
    .toBuffer();

export async function docx(options: { image?: Buffer } = {}): Promise<Buffer> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    styles: { default: { document: { run: { language: { value: 'nl-NL' } } } } },
    footnotes: { 1: { children: [new Paragraph('Bron: eigen ervaring')] } },
    sections: [
      {
        children: [
          new Paragraph('Vooraf'),
          new Paragraph({ text: 'Differentiëren', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun('Geef elke student '), new TextRun('een eigen route'), new FootnoteReferenceRun(1)] }),
          new Table({ rows: [new TableRow({ children: [cell('stap een'), cell('stap twee')] })] }),
          new Paragraph({ text: 'Nakijken & terugkijken', heading: HeadingLevel.HEADING_2 }),
          ...(options.image
            ? [new Paragraph({ children: [new ImageRun({ type: 'png', data: options.image, transformation: { width: 60, height: 40 } })] })]
            : []),
          new Paragraph('Slotwoord 🎓'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

export async function pptx(slides: { title: string; body: string; notes?: string }[], image?: Buffer): Promise<Buffer> {
  const Deck = pptxgen as unknown as typeof pptxgen.default;
  const deck = new Deck();
  deck.defineSlideMaster({ title: 'MET_TITEL', objects: [{ placeholder: { options: { name: 'titel', type: 'title', x: 1, y: 0.5, w: 8, h: 1 }, text: '' } }] });
  for (const { title, body, notes } of slides) {
    const slide = deck.addSlide({ masterName: 'MET_TITEL' });
    slide.addText(title, { placeholder: 'titel' });
    slide.addText(body, { x: 1, y: 2, w: 8, h: 1, lang: 'nl-NL' });
    if (image) slide.addImage({ data: `image/png;base64,${image.toString('base64')}`, x: 1, y: 3, w: 1, h: 1 });
    if (notes) slide.addNotes(notes);
  }
  return (await deck.write({ outputType: 'nodebuffer' })) as Buffer;
}

/** A zip of the given entries, in order. `names` are then put in place of the harmless ones, byte for byte as long. */
export async function zip(
  entries: { name: string; content: Buffer | string; mode?: number; compress?: boolean }[],
  names: Record<string, string> = {},
): Promise<Buffer> {
  const file = new ZipFile();
  for (const { name, content, mode = 0o100644, compress = true } of entries) {
    if (name.endsWith('/')) file.addEmptyDirectory(name);
    else file.addBuffer(Buffer.from(content), name, { mode, compress, forceDosTimestamp: true });
  }
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk as Buffer));
  let bytes = Buffer.concat(chunks).toString('latin1');
  for (const [from, to] of Object.entries(names)) bytes = bytes.replaceAll(from, to);
  return Buffer.from(bytes, 'latin1');
}

const CENTRAL = Buffer.from('PK\u0001\u0002', 'latin1');

/** The zip with two or four bytes of the central directory entry of that number (0 first) replaced. */
export function forgeEntry(archive: Buffer, number: number, field: { at: number; bytes: 2 | 4; value: number }): Buffer {
  const forged = Buffer.from(archive);
  let at = -1;
  for (let entry = 0; entry <= number; entry += 1) at = forged.indexOf(CENTRAL, at + 1);
  forged.writeUIntLE(field.value, at + field.at, field.bytes);
  return forged;
}

/** A compound file ([MS-CFB]) as far as its directory: a header and one sector of entries of those names. */
export function compoundFile(names: string[], rootClass = Buffer.alloc(16)): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  const entries = ['Root Entry', ...names].map((name, index) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(name.length * 2 + 2, 64);
    entry[66] = index === 0 ? 5 : 2;
    if (index === 0) rootClass.copy(entry, 80);
    return entry;
  });
  return Buffer.concat([header, ...entries, Buffer.alloc(2048)]);
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function rc4(key: Buffer, data: Buffer): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + s[i]! + key[i % key.length]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + s[i]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
    return byte ^ s[(s[i]! + s[j]!) % 256]!;
  }) as Buffer;
}

const rawPdf = (content: Buffer, filter: string, trailer: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n' +
        `5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Length ${content.length}${filter}>>stream\n`,
    ),
    content,
    Buffer.from(`\nendstream endobj\ntrailer<</Root 1 0 R${trailer}>>\n`),
  ]);

/** A PDF under the standard security handler, revision 2 (ISO 32000-1, 7.6.3); without a user password anyone may open it. */
export function lockedPdf(userPassword: string): Buffer {
  const id = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
  const owner = createHash('sha256').update('eigenaar').digest();
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-4);
  const key = createHash('md5')
    .update(Buffer.concat([Buffer.from(userPassword), PADDING]).subarray(0, 32))
    .update(owner)
    .update(permissions)
    .update(id)
    .digest()
    .subarray(0, 5);
  const user = rc4(key, PADDING);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  const trailer = `/ID[${hex(id)}${hex(id)}]/Encrypt<</Filter/Standard/V 1/R 2/O${hex(owner)}/U${hex(user)}/P -4>>`;
  return rawPdf(Buffer.alloc(0), '', trailer);
}

/** A small PDF whose page unpacks to `megabytes` of drawing commands. */
export function pdfBomb(megabytes: number): Buffer {
  const commands = Buffer.alloc(megabytes * 1024 ** 2, 'BT /F 9 Tf (aaaaaaaa) Tj ET\n');
  return rawPdf(deflateSync(commands, { level: 9 }), '/Filter/FlateDecode', '');
}
