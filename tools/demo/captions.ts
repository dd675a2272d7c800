/** Writes captions: each line of a content file is one cue, shown until the next. */
import type { Cover } from './look.ts';
import { demoLine } from './look.ts';
import type { Block } from './parse.ts';

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

const lastCue = 7; // seconds that the last line stays

export async function vtt(cover: Cover, blocks: readonly Block[]): Promise<Buffer> {
  const cues = blocks.filter((block) => block.kind === 'cue');
  const lines = cues.map((cue, at) => `${at + 1}\n${clock(cue.from)} --> ${clock(cues[at + 1]?.from ?? cue.from + lastCue)}\n${cue.text}\n`);
  return Buffer.from(`WEBVTT ${cover.title}\n\nNOTE\n${cover.school}, ${cover.makers.join(' en ')}. ${demoLine}.\n\n${lines.join('\n')}`);
}
