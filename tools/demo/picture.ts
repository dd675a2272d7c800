/** Draws posters, diagrams, slide thumbnails and film frames. */
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { demoLine, type Cover } from './look.ts';
import type { Block } from './parse.ts';

const family = '"DejaVu Sans", Arial, sans-serif';

/** Writes text in lines no wider than `width`; gives the y below the last line. */
export function paragraph(
  pen: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  width: number,
  size: number,
  opts: { bold?: boolean; hex?: string } = {},
): number {
  pen.font = `${opts.bold ? 'bold ' : ''}${size}px ${family}`;
  pen.fillStyle = `#${opts.hex ?? '14211f'}`;
  let line = '';
  for (const word of [...text.split(' '), '\n']) {
    const next = line ? `${line} ${word}` : word;
    if (word === '\n' || (line && pen.measureText(next).width > width)) {
      pen.fillText(line, x, y + size);
      y += size * 1.35;
      line = word;
    } else line = next;
  }
  return y;
}

function rect(pen: SKRSContext2D, x: number, y: number, width: number, height: number, hex: string): void {
  pen.fillStyle = `#${hex}`;
  pen.fillRect(x, y, width, height);
}

function disc(pen: SKRSContext2D, x: number, y: number, radius: number, hex: string): void {
  pen.fillStyle = `#${hex}`;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

/** The ground of every picture: school colour, title, one large round shape. */
function ground(canvas: Canvas, cover: Cover, titleSize: number): SKRSContext2D {
  const pen = canvas.getContext('2d');
  const { width, height } = canvas;
  rect(pen, 0, 0, width, height, 'faf9f5');
  rect(pen, 0, 0, width, height * 0.24, cover.style.ink);
  disc(pen, width * 0.93, height * 0.06, width * 0.14, cover.style.accent);
  paragraph(pen, cover.school, width * 0.06, height * 0.03, width * 0.6, titleSize * 0.4, { bold: true, hex: 'ffffff' });
  paragraph(pen, cover.title, width * 0.06, height * 0.075, width * 0.72, titleSize, { bold: true, hex: 'ffffff' });
  return pen;
}

/** A poster: every heading is a numbered panel, its lines stand under it; a figure becomes bars. */
export async function png(cover: Cover, blocks: readonly Block[]): Promise<Buffer> {
  const canvas = createCanvas(1000, 1414);
  const pen = ground(canvas, cover, 50);
  let y = 370;
  let number = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      number += 1;
      disc(pen, 92, y + 30, 32, number % 2 ? cover.style.ink : cover.style.accent);
      paragraph(pen, String(number), 80, y + 10, 60, 34, { bold: true, hex: number % 2 ? 'ffffff' : '14211f' });
      y = paragraph(pen, block.text, 150, y + 4, 790, 34, { bold: true, hex: cover.style.ink }) + 4;
    } else if (block.kind === 'figure') {
      const most = Math.max(...block.items.map((item) => item.value));
      for (const item of block.items) {
        paragraph(pen, item.label, 150, y, 280, 22);
        rect(pen, 440, y + 2, (420 * item.value) / most, 26, cover.style.ink);
        paragraph(pen, String(item.value), 450 + (420 * item.value) / most, y, 90, 22, { bold: true });
        y += 40;
      }
      y = paragraph(pen, block.caption, 150, y, 790, 19, { hex: '5d6966' }) + 16;
    } else if (block.kind === 'tip') {
      rect(pen, 60, y, 880, 92, cover.style.soft);
      rect(pen, 60, y, 10, 92, cover.style.accent);
      paragraph(pen, block.text, 92, y + 14, 820, 23);
      y += 112;
    } else if ('text' in block) y = paragraph(pen, block.text, 150, y, 790, 24) + 14;
  }
  if (y > 1370) throw new Error(`${cover.title}: poster runs off the sheet (${Math.round(y)})`);
  paragraph(pen, demoLine, 60, 1376, 880, 17, { hex: '5d6966' });
  return canvas.encode('png');
}

/** The first slide, small. */
export async function thumbnail(cover: Cover): Promise<Buffer> {
  const canvas = createCanvas(256, 144);
  const pen = canvas.getContext('2d');
  rect(pen, 0, 0, 256, 144, cover.style.ink);
  disc(pen, 236, 20, 54, cover.style.accent);
  paragraph(pen, cover.title, 16, 44, 170, 18, { bold: true, hex: 'ffffff' });
  return canvas.encode('jpeg', 80);
}

/** One frame of a film: the line being spoken, and a bar that shows how far we are. */
export function frame(cover: Cover, text: string, part: number, at: number): Promise<Buffer> {
  const canvas = createCanvas(640, 360);
  const pen = ground(canvas, cover, 22);
  const lift = Math.round(24 * (1 - Math.min(1, at * 4)));
  disc(pen, 70, 190 + lift, 34, cover.style.accent);
  paragraph(pen, '▶', 58, 172 + lift, 60, 30, { hex: '14211f' });
  paragraph(pen, text, 130, 150 + lift, 460, 26, { bold: true });
  rect(pen, 0, 348, 640, 12, cover.style.soft);
  rect(pen, 0, 348, Math.round(640 * part), 12, cover.style.ink);
  return canvas.encode('png');
}
