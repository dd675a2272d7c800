/** Makes short films from the cues of a content file: drawn frames, put together by ffmpeg. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cover } from './look.ts';
import type { Block } from './parse.ts';
import { frame } from './picture.ts';

const perSecond = 8;

/** One codec thread and bit-exact flags: the same frames give the same file. */
const codecs: Record<string, string[]> = {
  mp4: ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-crf', '30', '-preset', 'slow', '-movflags', '+faststart'],
  webm: ['-c:v', 'libvpx-vp9', '-pix_fmt', 'yuv420p', '-crf', '42', '-b:v', '0', '-row-mt', '0'],
};

export const canFilm = (): boolean => spawnSync('ffmpeg', ['-version']).status === 0;

/** Writes the film to `path`; its extension picks the codec. The last cue lasts two seconds. */
export async function film(cover: Cover, blocks: readonly Block[], path: string): Promise<void> {
  const cues = blocks.filter((block) => block.kind === 'cue');
  const length = (cues.at(-1)?.from ?? 0) + 2;
  const folder = mkdtempSync(join(tmpdir(), 'film-'));
  try {
    for (let n = 0; n < length * perSecond; n += 1) {
      const now = n / perSecond;
      const cue = cues.findLast((one) => one.from <= now);
      writeFileSync(join(folder, `${String(n).padStart(4, '0')}.png`), await frame(cover, cue?.text ?? '', now / length, now - (cue?.from ?? 0)));
    }
    const codec = codecs[path.split('.').at(-1) ?? ''] ?? [];
    const run = spawnSync(
      'ffmpeg',
      [
        '-y',
        '-loglevel',
        'error',
        '-framerate',
        String(perSecond),
        '-i',
        join(folder, '%04d.png'),
        ...codec,
        '-threads',
        '1',
        '-map_metadata',
        '-1',
        '-fflags',
        '+bitexact',
        '-flags:v',
        '+bitexact',
        path,
      ],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(`ffmpeg: ${run.stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
