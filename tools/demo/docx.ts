/** Writes a lesson as a Word document. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { repack } from './archive.ts';
import { demoLine, facts, type Cover } from './look.ts';
import type { Block } from './parse.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: 'b9bdb6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'ffffff' };

function table(rows: string[][], cover: Cover): Table {
  const columns = rows[0]?.length ?? 1;
  const width = Math.floor(9000 / columns);
  return new Table({
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: row.map(
            (cell) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                borders: { top: none, left: none, right: none, bottom: line },
                ...(at === 0 ? { shading: { type: ShadingType.CLEAR, fill: cover.style.soft } } : {}),
                children: [new Paragraph({ children: [new TextRun({ text: cell, bold: at === 0, size: 19 })] })],
              }),
          ),
        }),
    ),
  });
}

function figure(block: Block & { kind: 'figure' }, cover: Cover): (Table | Paragraph)[] {
  const rows =
    block.shape === 'bar'
      ? [['Wat', 'Aantal'], ...block.items.map((item) => [item.label, String(item.value)])]
      : [block.items.map((_, at) => `Stap ${at + 1}`), block.items.map((item) => item.label)];
  return [
    table(rows, cover),
    new Paragraph({ spacing: { before: 80, after: 160 }, children: [new TextRun({ text: block.caption, italics: true, size: 18, color: '5d6966' })] }),
  ];
}

/** Numbered lists start anew after anything else, so each run of steps gets an instance of its own. */
function body(blocks: readonly Block[], cover: Cover): (Paragraph | Table)[] {
  let list = 0;
  let inList = false;
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.kind === 'step' && !inList) list += 1;
    inList = block.kind === 'step';
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1, spacing: { before: 320, after: 120 }, keepNext: true })];
      case 'subheading':
        return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2, spacing: { before: 200, after: 80 }, keepNext: true })];
      case 'text':
        return [new Paragraph({ text: block.text, spacing: { after: 140, line: 290 } })];
      case 'bullet':
        return [new Paragraph({ text: block.text, bullet: { level: 0 }, spacing: { after: 60 } })];
      case 'step':
        return [new Paragraph({ text: block.text, numbering: { reference: 'steps', level: 0, instance: list }, spacing: { after: 60 } })];
      case 'tip':
        return [
          new Paragraph({
            spacing: { before: 160, after: 200 },
            indent: { left: 160, right: 160 },
            shading: { type: ShadingType.CLEAR, fill: cover.style.soft },
            border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: cover.style.accent } },
            children: [new TextRun({ text: 'Tip. ', bold: true }), new TextRun(block.text)],
          }),
        ];
      case 'ask':
        return [
          new Paragraph({ spacing: { before: 160 }, keepNext: true, children: [new TextRun({ text: block.text, bold: true })] }),
          ...[0, 1].map(
            () =>
              new Paragraph({ spacing: { before: 240 }, border: { bottom: { style: BorderStyle.DOTTED, size: 6, space: 1, color: '9aa09a' } }, children: [] }),
          ),
        ];
      case 'table':
        return [table(block.rows, cover), new Paragraph({ spacing: { after: 120 }, children: [] })];
      case 'figure':
        return figure(block, cover);
      case 'break':
        return [new Paragraph({ pageBreakBefore: true, children: [] })];
      default:
        return [];
    }
  });
}

export async function docx(cover: Cover, blocks: readonly Block[]): Promise<Buffer> {
  const { ink } = cover.style;
  const doc = new Document({
    title: cover.title,
    creator: cover.makers.join(', '),
    lastModifiedBy: cover.makers[0] ?? '',
    description: demoLine,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, color: '14211f', language: { value: 'nl-NL' } } },
        title: { run: { size: 48, bold: true, color: ink }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 29, bold: true, color: ink } },
        heading2: { run: { size: 23, bold: true } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ size: 16, color: '5d6966', children: [`${demoLine} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ children: [new TextRun({ text: cover.school, bold: true, size: 18, color: ink })] }),
          new Paragraph({ text: cover.title, heading: HeadingLevel.TITLE }),
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 6, color: cover.style.accent } },
            children: [new TextRun({ text: `${facts(cover)} · ${cover.makers.join(' en ')}`, size: 18, color: '5d6966' })],
          }),
          ...body(blocks, cover),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(doc));
}
