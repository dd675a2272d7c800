import { secondsOf, type Place } from '../../app/work/place.ts';

export interface Cue {
  readonly start: number;
  readonly text: string;
}

const TIMING = /^((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})\s+-->/;

/** The lines of a WebVTT file as a reader sees them: when, and what is said; marks for voices and styles fall away. */
export function readCues(vtt: string): Cue[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => TIMING.test(line));
      const start = TIMING.exec(lines[at] ?? '')?.[1];
      const text = lines
        .slice(at + 1)
        .join(' ')
        .replace(/<[^>]*>/g, '')
        .trim();
      return start && text ? [{ start: secondsOf(start) ?? 0, text }] : [];
    });
}

/** Which line is meant: the last one that begins by then, or the one with that number. */
export function lineAt(cues: readonly Cue[], place: Place | null): number {
  if (place?.kind !== 'cue') return -1;
  const seconds = secondsOf(place.value);
  return seconds === null ? Number(place.value) - 1 : cues.findLastIndex((cue) => cue.start <= seconds + 0.999);
}
