import { decodeText, readHead } from './decode.ts';
import { FileFault } from './fault.ts';
import { TextParts, primaryLanguage } from './text-parts.ts';
import type { Extracted } from './types.ts';
import { READING } from './types.ts';

const MAX_BYTES = 16 * 1024 ** 2;
const TIMING = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})\s+-->\s+((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"' };

/** Seconds from `01:02:03.500`, `02:03.500` or, as SubRip has it, `01:02:03,500`. */
const seconds = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0);

/** Cue text as a viewer reads it: no voice, class or timing tags, entities as characters. */
const plain = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** SubRip as WebVTT, which is all that browsers show: a first line, and points where SubRip has commas. */
export const toWebVtt = (srt: string): string =>
  `WEBVTT\n\n${srt
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(\d{2}:\d{2}),(\d{3})/g, '$1.$2')}`;

/** Cues of WebVTT (W3C) or SubRip, a part per cue with its start as label. @throws FileFault FILE_UNREADABLE when no line is timed and nothing says WEBVTT */
export async function captionsText(path: string): Promise<Extracted> {
  const { head, size } = await readHead(path, MAX_BYTES);
  const text = decodeText(head).replace(/\r\n?/g, '\n');
  const found = new TextParts();
  let number = 0;
  let durationSeconds = 0;
  let room = true;
  for (const block of text.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMING.test(line));
    const [, start, end] = TIMING.exec(lines[at] ?? '') ?? [];
    if (start === undefined || end === undefined) continue;
    number += 1;
    durationSeconds = Math.max(durationSeconds, seconds(end));
    if (number > READING.maxCues) found.truncated = true;
    else if (room) room = found.add({ kind: 'cue', number, label: start.replace(/[.,]\d+$/, '') }, plain(lines.slice(at + 1).join('\n')));
  }
  if (number === 0 && !text.startsWith('WEBVTT')) throw new FileFault('FILE_UNREADABLE');
  if (size > MAX_BYTES) found.truncated = true;
  const lang = primaryLanguage(/^WEBVTT[^\n]*\n(?:.+\n)*?Language: *(\S+)/.exec(text.slice(0, 2000))?.[1]);
  return found.result({ durationSeconds: Math.round(durationSeconds * 1000) / 1000, ...(lang && { lang }) });
}
