/** Writes a lesson as a PDF: cover band, headings, tables, figures, answer lines, page numbers. */
import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage, type RGB } from 'pdf-lib';
import { demoLine, facts, moment, type Cover } from './look.ts';
import type { Block } from './parse.ts';

const page = { width: 595, height: 842, left: 62, right: 62, top: 64, bottom: 64 };
const measure = page.width - page.left - page.right;

const colour = (hex: string): RGB => rgb(...([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]));

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(next, size) > width) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}

interface Fonts {
  plain: PDFFont;
  bold: PDFFont;
  italic: PDFFont;
}

class Sheet {
  private current!: PDFPage;
  private y = 0;
  private step = 0;
  private readonly doc: PDFDocument;
  private readonly cover: Cover;
  private readonly fonts: Fonts;

  constructor(doc: PDFDocument, cover: Cover, fonts: Fonts) {
    this.doc = doc;
    this.cover = cover;
    this.fonts = fonts;
    this.newPage();
  }

  private newPage(): void {
    this.current = this.doc.addPage([page.width, page.height]);
    this.y = page.height - page.top;
  }

  private need(height: number): void {
    if (this.y - height < page.bottom) this.newPage();
  }

  private box(x: number, y: number, width: number, height: number, hex: string): void {
    this.current.drawRectangle({ x, y, width, height, color: colour(hex) });
  }

  private lines(text: string, opts: { font?: PDFFont; size?: number; x?: number; width?: number; hex?: string; gap?: number } = {}): void {
    const { font = this.fonts.plain, size = 10.5, x = page.left, width = measure, hex = '14211f', gap = 6 } = opts;
    for (const line of wrap(text, font, size, width)) {
      this.need(size * 1.45);
      this.y -= size * 1.45;
      this.current.drawText(line, { x, y: this.y, size, font, color: colour(hex) });
    }
    this.y -= gap;
  }

  title(): void {
    const { style } = this.cover;
    const titleLines = wrap(this.cover.title, this.fonts.bold, 23, measure);
    const height = 90 + titleLines.length * 29;
    this.box(0, page.height - height, page.width, height, style.ink);
    this.box(page.left, page.height - height - 5, 96, 5, style.accent);
    this.y = page.height - 34;
    this.lines(this.cover.school, { font: this.fonts.bold, size: 10, hex: 'ffffff', gap: 4 });
    for (const line of titleLines) this.lines(line, { font: this.fonts.bold, size: 23, hex: 'ffffff', gap: -4 });
    this.y -= 12;
    this.lines(facts(this.cover), { size: 9.5, hex: 'ffffff', gap: 0 });
    this.y = page.height - height - 22;
    this.lines(`Gemaakt door ${this.cover.makers.join(' en ')}`, { font: this.fonts.italic, size: 10, hex: '414f4c', gap: 10 });
  }

  private table(rows: string[][]): void {
    const columns = rows[0]?.length ?? 1;
    const first = columns > 2 ? 0.26 : 0.34;
    const widths = rows[0]?.map((_, at) => (columns === 1 ? measure : measure * (at === 0 ? first : (1 - first) / (columns - 1)))) ?? [];
    this.y -= 4;
    rows.forEach((row, at) => {
      const font = at === 0 ? this.fonts.bold : this.fonts.plain;
      const cells = row.map((cell, column) => wrap(cell, font, 9, (widths[column] ?? 80) - 12));
      const height = Math.max(...cells.map((cell) => cell.length)) * 12.5 + 9;
      this.need(height);
      if (at === 0) this.box(page.left, this.y - height, measure, height, this.cover.style.soft);
      this.current.drawLine({
        start: { x: page.left, y: this.y - height },
        end: { x: page.left + measure, y: this.y - height },
        thickness: 0.6,
        color: colour('b9bdb6'),
      });
      let x = page.left;
      cells.forEach((cell, column) => {
        cell.forEach((line, n) => this.current.drawText(line, { x: x + 6, y: this.y - 13 - n * 12.5, size: 9, font, color: colour('14211f') }));
        x += widths[column] ?? 0;
      });
      this.y -= height;
    });
    this.y -= 12;
  }

  private bars(block: Block & { kind: 'figure' }): void {
    const most = Math.max(...block.items.map((item) => item.value));
    this.need(block.items.length * 20 + 30);
    for (const item of block.items) {
      this.y -= 20;
      this.current.drawText(item.label, { x: page.left, y: this.y + 4, size: 9, font: this.fonts.plain });
      const width = (measure - 210) * (item.value / most);
      this.box(page.left + 160, this.y, width, 14, this.cover.style.ink);
      this.current.drawText(String(item.value), { x: page.left + 166 + width, y: this.y + 3, size: 9, font: this.fonts.bold });
    }
    this.lines(block.caption, { font: this.fonts.italic, size: 9, hex: '5d6966', gap: 10 });
  }

  private chain(block: Block & { kind: 'figure' }): void {
    const width = measure / block.items.length;
    this.need(78);
    this.y -= 48;
    block.items.forEach((item, at) => {
      const x = page.left + at * width;
      this.box(x, this.y, width - 12, 44, at % 2 ? this.cover.style.soft : this.cover.style.ink);
      wrap(item.label, this.fonts.bold, 8.5, width - 24)
        .slice(0, 3)
        .forEach((line, n) =>
          this.current.drawText(line, { x: x + 6, y: this.y + 30 - n * 11, size: 8.5, font: this.fonts.bold, color: colour(at % 2 ? '14211f' : 'ffffff') }),
        );
      if (at < block.items.length - 1) this.current.drawText('>', { x: x + width - 10, y: this.y + 17, size: 12, font: this.fonts.bold });
    });
    this.lines(block.caption, { font: this.fonts.italic, size: 9, hex: '5d6966', gap: 10 });
  }

  private tip(text: string): void {
    const rows = wrap(text, this.fonts.plain, 10, measure - 28);
    const height = rows.length * 14.5 + 16;
    this.need(height + 14);
    this.y -= 6;
    this.box(page.left, this.y - height, measure, height, this.cover.style.soft);
    this.box(page.left, this.y - height, 4, height, this.cover.style.accent);
    this.y -= 6;
    this.lines(text, { x: page.left + 16, width: measure - 28, size: 10, gap: 16 });
  }

  private ask(text: string): void {
    this.need(92);
    this.lines(text, { font: this.fonts.bold, size: 10.5, gap: 4 });
    for (let n = 0; n < 3; n += 1) {
      this.y -= 19;
      this.current.drawLine({
        start: { x: page.left, y: this.y },
        end: { x: page.left + measure, y: this.y },
        thickness: 0.5,
        color: colour('9aa09a'),
        dashArray: [2, 3],
      });
    }
    this.y -= 14;
  }

  add(block: Block): void {
    this.step = block.kind === 'step' ? this.step + 1 : 0;
    if (block.kind === 'heading') {
      this.need(64);
      this.y -= 8;
      this.lines(block.text, { font: this.fonts.bold, size: 14.5, hex: this.cover.style.ink, gap: 8 });
    } else if (block.kind === 'subheading') {
      this.need(48);
      this.lines(block.text, { font: this.fonts.bold, size: 11.5, gap: 3 });
    } else if (block.kind === 'text') this.lines(block.text);
    else if (block.kind === 'bullet' || block.kind === 'step') {
      this.need(16);
      const sign = block.kind === 'step' ? `${this.step}.` : '•';
      this.current.drawText(sign, { x: page.left + 4, y: this.y - 15.2, size: 10.5, font: this.fonts.bold, color: colour(this.cover.style.ink) });
      this.lines(block.text, { x: page.left + 22, width: measure - 22, gap: 3 });
    } else if (block.kind === 'tip') this.tip(block.text);
    else if (block.kind === 'ask') this.ask(block.text);
    else if (block.kind === 'table') this.table(block.rows);
    else if (block.kind === 'figure' && block.shape === 'bar') this.bars(block);
    else if (block.kind === 'figure') this.chain(block);
    else if (block.kind === 'break') this.newPage();
  }
}

/** Renders one material. Standard fonts only, so nothing is embedded and the file stays small. */
export async function pdf(cover: Cover, blocks: readonly Block[]): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.setTitle(cover.title);
  doc.setAuthor(cover.makers.join(', '));
  doc.setSubject(demoLine);
  doc.setLanguage('nl-NL');
  doc.setCreationDate(moment);
  doc.setModificationDate(moment);
  const fonts = {
    plain: await doc.embedFont(StandardFonts.Helvetica),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
    italic: await doc.embedFont(StandardFonts.HelveticaOblique),
  };
  const sheet = new Sheet(doc, cover, fonts);
  sheet.title();
  for (const block of blocks) sheet.add(block);
  const pages = doc.getPages();
  if (pages.length < 2) throw new Error(`${cover.title}: ${pages.length} page, expected at least 2`);
  pages.forEach((leaf, at) => {
    leaf.drawText(`${cover.title} · ${demoLine}`, { x: page.left, y: 34, size: 8, font: fonts.plain, color: colour('5d6966') });
    leaf.drawText(`${at + 1} / ${pages.length}`, { x: page.width - page.right - 24, y: 34, size: 8, font: fonts.bold, color: colour('5d6966') });
  });
  return Buffer.from(await doc.save());
}
