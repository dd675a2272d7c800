/** Reads the hand-written content files of the demo world (`content/*.md`, `people.txt`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Block =
  | { kind: 'heading' | 'subheading' | 'text' | 'bullet' | 'step' | 'ask' | 'tip'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'figure'; shape: 'bar' | 'steps'; items: { label: string; value: number }[]; caption: string }
  | { kind: 'cue'; from: number; text: string }
  | { kind: 'break' };

/** One material as written in a content file: fields before `---`, the text of the file after it. */
export interface Entry {
  key: string;
  format: string;
  kind: string;
  domain: string;
  fields: Record<string, string>;
  blocks: Block[];
}

export const contentDir = join(import.meta.dirname, 'content');

const seconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

function figure(shape: string, rest: string): Block {
  const [list = '', caption = ''] = rest.split(' :: ');
  const items = list.split(shape === 'bar' ? ', ' : ' > ').map((item) => {
    const [label = '', value = '0'] = item.split('=');
    return { label: label.trim(), value: Number(value) };
  });
  return { kind: 'figure', shape: shape === 'bar' ? 'bar' : 'steps', items, caption };
}

/** Turns marked-up lines into blocks; neighbouring table lines become one table. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const starts: [string, 'heading' | 'subheading' | 'bullet' | 'ask' | 'tip'][] = [
    ['## ', 'heading'],
    ['### ', 'subheading'],
    ['- ', 'bullet'],
    ['? ', 'ask'],
    ['! ', 'tip'],
  ];
  for (const line of lines.map((raw) => raw.trim()).filter(Boolean)) {
    const start = starts.find(([sign]) => line.startsWith(sign));
    const last = blocks.at(-1);
    const drawn = /^fig (bar|steps): (.+)$/.exec(line);
    const cue = /^((?:\d+:)?\d\d:\d\d) (.+)$/.exec(line);
    if (line === '[[page]]') blocks.push({ kind: 'break' });
    else if (drawn) blocks.push(figure(drawn[1] ?? '', drawn[2] ?? ''));
    else if (cue) blocks.push({ kind: 'cue', from: seconds(cue[1] ?? ''), text: cue[2] ?? '' });
    else if (line.startsWith('|')) {
      const row = line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim());
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row] });
    } else if (/^\d+\. /.test(line)) blocks.push({ kind: 'step', text: line.replace(/^\d+\. /, '') });
    else if (start) blocks.push({ kind: start[1], text: line.slice(start[0].length) });
    else blocks.push({ kind: 'text', text: line });
  }
  return blocks;
}

/** All materials of one content file; its first line names the domain. */
export function entriesOf(file: string): Entry[] {
  const [head = '', ...parts] = readFileSync(join(contentDir, file), 'utf8').split(/^=== /m);
  return parts.map((part) => {
    const [first = '', ...lines] = part.split('\n');
    const [key = '', format = '', kind = ''] = first.trim().split(/\s+/);
    const cut = lines.indexOf('---');
    if (cut < 0) throw new Error(`${file}: ${key} has no --- between fields and text`);
    const fields = Object.fromEntries(
      lines
        .slice(0, cut)
        .filter(Boolean)
        .map((line) => {
          const at = line.indexOf(':');
          return [line.slice(0, at), line.slice(at + 1).trim()];
        }),
    );
    return { key, format, kind, domain: head.trim(), fields, blocks: blocksOf(lines.slice(cut + 1)) };
  });
}

/** Rows of a `|`-separated list, without comments and empty lines. */
export function rowsOf(file: string): string[][] {
  return readFileSync(join(contentDir, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}
