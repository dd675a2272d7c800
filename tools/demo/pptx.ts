/** Writes a lesson as slides: a coloured title slide, then one slide per heading. */
import PptxGenJS from 'pptxgenjs';
import { repack } from './archive.ts';
import { demoLine, facts, type Cover } from './look.ts';
import type { Block } from './parse.ts';
import { thumbnail } from './picture.ts';

// The package's types describe its CommonJS face; under nodenext the class sits on `default`.
const Deck = PptxGenJS as unknown as typeof PptxGenJS.default;
type Slide = ReturnType<InstanceType<typeof Deck>['addSlide']>;

/** About as many letters of 22 points as fit on one line. */
const lineLength = 70;
const wide = { width: 13.33, height: 7.5 };

function titleSlide(slide: Slide, cover: Cover): void {
  const { ink, accent, soft } = cover.style;
  slide.background = { color: ink };
  slide.addShape('ellipse', { x: 9.6, y: -1.6, w: 5.6, h: 5.6, fill: { color: accent } });
  slide.addShape('rect', { x: 11.2, y: 5.1, w: 2.2, h: 2.4, fill: { color: soft } });
  slide.addText(cover.school, { x: 0.8, y: 0.6, w: 8, h: 0.5, fontFace: 'Arial', fontSize: 18, bold: true, color: 'FFFFFF' });
  slide.addText(cover.title, { x: 0.8, y: 2.2, w: 8.8, h: 2.2, fontFace: 'Arial', fontSize: 42, bold: true, color: 'FFFFFF', valign: 'middle' });
  slide.addText(`${facts(cover)}\n${cover.makers.join(' en ')}`, { x: 0.8, y: 5, w: 9, h: 0.9, fontFace: 'Arial', fontSize: 16, color: 'FFFFFF' });
  slide.addText(demoLine, { x: 0.8, y: 6.8, w: 8, h: 0.4, fontFace: 'Arial', fontSize: 11, color: soft });
}

function drawing(slide: Slide, block: Block & { kind: 'figure' }, cover: Cover, y: number): number {
  const most = Math.max(1, ...block.items.map((item) => item.value));
  const row = Math.min(0.62, (6.3 - y) / block.items.length);
  block.items.forEach((item, at) => {
    if (block.shape === 'bar') {
      slide.addText(item.label, { x: 0.8, y: y + at * row, w: 3, h: row - 0.1, fontFace: 'Arial', fontSize: 16 });
      slide.addShape('rect', { x: 4, y: y + at * row + row * 0.1, w: (7 * item.value) / most, h: row * 0.6, fill: { color: cover.style.ink } });
      slide.addText(String(item.value), { x: 4.1 + (7 * item.value) / most, y: y + at * row, w: 1, h: row - 0.1, fontFace: 'Arial', fontSize: 16, bold: true });
    } else {
      const width = 11.7 / block.items.length;
      slide.addShape('rect', { x: 0.8 + at * width, y, w: width - 0.2, h: 1.3, fill: { color: at % 2 ? cover.style.accent : cover.style.ink } });
      slide.addText(item.label, {
        x: 0.85 + at * width,
        y,
        w: width - 0.3,
        h: 1.3,
        fontFace: 'Arial',
        fontSize: 16,
        bold: true,
        align: 'center',
        valign: 'middle',
        color: at % 2 ? '14211F' : 'FFFFFF',
      });
    }
  });
  const end = block.shape === 'bar' ? y + block.items.length * row : y + 1.4;
  slide.addText(block.caption, { x: 0.8, y: end, w: 11, h: 0.4, fontFace: 'Arial', fontSize: 13, italic: true, color: '5D6966' });
  return end + 0.6;
}

function fill(slide: Slide, blocks: readonly Block[], cover: Cover): void {
  let y = 1.75;
  let text: { text: string; options: object }[] = [];
  const flush = (): void => {
    if (text.length === 0) return;
    const height = text.reduce((sum, line) => sum + 0.2 + 0.42 * Math.ceil(line.text.length / lineLength), 0);
    slide.addText(text as never, { x: 0.8, y, w: 11.6, h: height, fontFace: 'Arial', fontSize: 22, color: '14211F', valign: 'top', paraSpaceAfter: 8 });
    y += height + 0.15;
    text = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      flush();
      slide.addTable(
        block.rows.map((row, at) => row.map((cell) => ({ text: cell, options: { bold: at === 0, fill: { color: at === 0 ? cover.style.soft : 'FFFFFF' } } }))),
        { x: 0.8, y, w: 11.7, fontFace: 'Arial', fontSize: 17, border: { type: 'solid', pt: 0.75, color: 'B9BDB6' }, margin: 0.08 },
      );
      y += block.rows.length * 0.5 + 0.25;
    } else if (block.kind === 'figure') {
      flush();
      y = drawing(slide, block, cover, y);
    } else if (block.kind === 'bullet' || block.kind === 'step') {
      text.push({ text: block.text, options: { bullet: block.kind === 'step' ? { type: 'number' } : true, breakLine: true } });
    } else if (block.kind === 'tip') {
      flush();
      slide.addText(block.text, {
        x: 0.8,
        y: 6.0,
        w: 11.7,
        h: 0.75,
        fontFace: 'Arial',
        fontSize: 16,
        fill: { color: cover.style.soft },
        color: '14211F',
        margin: 8,
      });
    } else if ('text' in block) text.push({ text: block.text, options: { bold: block.kind === 'ask', breakLine: true } });
  }
  flush();
  if (y > 7.1) throw new Error(`${cover.title}: a slide runs off its foot (${y.toFixed(1)} of 7.1 inch)`);
}

export async function pptx(cover: Cover, blocks: readonly Block[]): Promise<Buffer> {
  const deck = new Deck();
  deck.defineLayout({ name: 'WIDE', ...wide });
  deck.layout = 'WIDE';
  deck.title = cover.title;
  deck.author = cover.makers.join(', ');
  deck.company = cover.school;
  deck.subject = demoLine;
  titleSlide(deck.addSlide(), cover);
  const starts = blocks.flatMap((block, at) => (block.kind === 'heading' ? [at] : []));
  starts.forEach((start, at) => {
    const heading = blocks[start];
    const slide = deck.addSlide();
    slide.background = { color: at % 3 === 2 ? cover.style.soft : 'FFFFFF' };
    slide.addShape('rect', { x: 0, y: 0, w: 0.35, h: wide.height, fill: { color: cover.style.ink } });
    slide.addShape('rect', { x: 0.8, y: 1.45, w: 1.2, h: 0.08, fill: { color: cover.style.accent } });
    slide.addText(heading && 'text' in heading ? heading.text : '', {
      x: 0.8,
      y: 0.5,
      w: 11.7,
      h: 0.9,
      fontFace: 'Arial',
      fontSize: 32,
      bold: true,
      color: cover.style.ink,
    });
    fill(slide, blocks.slice(start + 1, starts[at + 1] ?? blocks.length), cover);
    slide.addText(`${cover.school} · ${at + 2}`, { x: 0.8, y: 7, w: 6, h: 0.35, fontFace: 'Arial', fontSize: 11, color: '5D6966' });
  });
  return repack((await deck.write({ outputType: 'nodebuffer' })) as Buffer, await thumbnail(cover));
}
