import { readFile } from 'node:fs/promises';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import type { Paper } from './paper.ts';
import { type Element, Structure, type Tag } from './tagged-pdf.ts';

/** A4, in points. */
const SHEET = { width: 595.28, height: 841.89, left: 62, right: 62, top: 68, bottom: 78 };
const MEASURE = SHEET.width - SHEET.left - SHEET.right;
/** Where the values of facts begin, and how wide they are. */
const VALUE_AT = 160;
const INK = rgb(0.08, 0.13, 0.12);
const QUIET = rgb(0.33, 0.38, 0.37);
const LEADING = 1.4;

/** Liberation Sans has the letters of every name in Europe; it comes with the reader of PDFs. */
const fontFile = (name: string): Promise<Buffer> => readFile(new URL(import.meta.resolve(`pdfjs-dist/standard_fonts/LiberationSans-${name}.ttf`)));
let files: Promise<readonly [Buffer, Buffer]> | undefined;

/** The paper as an accessible PDF: real text in reading order, tagged, with its language and title. */
export async function paperPdf(paper: Paper, made: Date): Promise<Uint8Array> {
  files ??= Promise.all([fontFile('Regular'), fontFile('Bold')]);
  const [regular, bold] = await files;
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  // A ligature would be one glyph that stands for two letters: not found by who searches for the word.
  const embed = (file: Buffer) => doc.embedFont(file, { subset: true, features: { liga: false, clig: false } });
  doc.setTitle(paper.title, { showInWindowTitleBar: true });
  doc.setLanguage(paper.language);
  doc.setProducer('Deelgenoot');
  doc.setCreator('Deelgenoot');
  doc.setCreationDate(made);
  doc.setModificationDate(made);
  new Writer(doc, paper, { plain: await embed(regular), bold: await embed(bold) }).write();
  return doc.save();
}

interface Style {
  readonly font: PDFFont;
  readonly size: number;
  /** From the left edge of the text. */
  readonly at?: number;
  readonly quiet?: boolean;
  /** When it is not that of the paper. */
  readonly language?: string;
}

class Writer {
  private readonly structure: Structure;
  private page: PDFPage;
  private y = 0;

  constructor(
    private readonly doc: PDFDocument,
    private readonly paper: Paper,
    private readonly fonts: { readonly plain: PDFFont; readonly bold: PDFFont },
  ) {
    this.structure = new Structure(doc, paper.language);
    this.page = this.turn();
  }

  write(): void {
    const { plain, bold } = this.fonts;
    this.text('H1', this.paper.title, { font: bold, size: 20 }, 10);
    this.text('P', this.paper.lead, { font: plain, size: 11.5 }, 16);
    for (const { heading, paragraphs, facts, language } of this.paper.sections) {
      this.room(70); // a heading does not stand alone at the foot
      this.y -= 8;
      this.text('H2', heading, { font: bold, size: 13.5 }, 6);
      for (const paragraph of paragraphs) this.text('P', paragraph, { font: plain, size: 10.5, language }, 6);
      for (const { label, value } of facts) this.fact(label, value);
    }
    for (const [at, page] of this.doc.getPages().entries()) this.foot(page, at + 1);
    this.structure.close();
  }

  private text(tag: Tag, text: string, style: Style, after: number): void {
    this.lines(this.structure.element(tag, style.language), wrap(text, style.font, style.size, MEASURE), style);
    this.y -= after;
  }

  /** A label with its value beside it, as one paragraph. */
  private fact(label: string, value: string): void {
    const { plain, bold } = this.fonts;
    const element = this.structure.element('P');
    const [head, tail] = [wrap(label, bold, 10, VALUE_AT - 12), wrap(value, plain, 10, MEASURE - VALUE_AT)];
    this.room(Math.min(head.length + tail.length, 4) * 14);
    const from = { page: this.page, y: this.y };
    this.lines(element, head, { font: bold, size: 10 });
    const below = { page: this.page, y: this.y };
    [this.page, this.y] = [from.page, from.y];
    this.lines(element, tail, { font: plain, size: 10, at: VALUE_AT });
    if (this.page === below.page) this.y = Math.min(this.y, below.y);
    this.y -= 4;
  }

  private lines(element: Element, lines: readonly string[], { font, size, at = 0 }: Style): void {
    for (const line of lines) {
      this.room(size * LEADING);
      this.y -= size * LEADING;
      // The space keeps the words of two lines apart for whoever reads or copies the text.
      this.structure.draw(this.page, element, () => this.page.drawText(`${line} `, { x: SHEET.left + at, y: this.y, size, font, color: INK }));
    }
  }

  private foot(page: PDFPage, number: number): void {
    const { plain } = this.fonts;
    this.structure.artifact(page, () => {
      const line = { start: { x: SHEET.left, y: SHEET.bottom - 12 }, end: { x: SHEET.width - SHEET.right, y: SHEET.bottom - 12 } };
      page.drawLine({ ...line, thickness: 0.5, color: QUIET });
      const draw = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 8, font: plain, color: QUIET });
      for (const [at, text] of wrap(this.paper.mark, plain, 8, MEASURE - 60)
        .slice(0, 3)
        .entries())
        draw(text, SHEET.left, SHEET.bottom - 25 - at * 10);
      const count = `${number} / ${this.doc.getPageCount()}`;
      draw(count, SHEET.width - SHEET.right - plain.widthOfTextAtSize(count, 8), SHEET.bottom - 25);
    });
  }

  /** Goes to a new sheet when so much does not fit on this one. */
  private room(height: number): void {
    if (this.y - height < SHEET.bottom) this.page = this.turn();
  }

  private turn(): PDFPage {
    this.y = SHEET.height - SHEET.top;
    return this.doc.addPage([SHEET.width, SHEET.height]);
  }
}

/** Lines that fit; a word that is wider than the line, such as a hash, is cut. */
function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width;
  // oxlint-disable-next-line no-control-regex -- they have no shape, and a font has none for them
  return text.split(/\r?\n/).flatMap((line) => {
    const lines: string[] = [''];
    for (const word of line.replace(/[\u0000-\u001f\u007f]/g, ' ').split(' ')) {
      const last = lines.at(-1)!;
      if (fits(last === '' ? word : `${last} ${word}`)) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      else if (fits(word)) lines.push(word);
      else lines.push(...cut(word, fits));
    }
    return lines[0] === '' && lines.length > 1 ? lines.slice(1) : lines;
  });
}

function cut(word: string, fits: (line: string) => boolean): string[] {
  const parts = [''];
  for (const letter of word) {
    if (fits(parts.at(-1)! + letter)) parts[parts.length - 1] += letter;
    else parts.push(letter);
  }
  return parts;
}
