/**
 * Makes the demo world: reads `tools/demo/content`, writes JSON and files to `apps/api/demo`.
 * Run `node tools/demo/make-files.ts` after changing a content file; two runs give the same bytes.
 * Films need `ffmpeg`; without it the films that are there stay as they are.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vtt } from './captions.ts';
import { contributionsOf } from './contributions.ts';
import { docx } from './docx.ts';
import { canFilm, film } from './film.ts';
import { html } from './html.ts';
import { styles, type Cover } from './look.ts';
import { materialOf } from './materials.ts';
import { contentDir, entriesOf, type Block } from './parse.ts';
import { pdf } from './pdf.ts';
import { png } from './picture.ts';
import { pptx } from './pptx.ts';
import { peopleOf } from './people.ts';
import type { DemoSchool } from './types.ts';

process.env['TZ'] = 'UTC'; // zips carry local time

const target = join(import.meta.dirname, '../../apps/api/demo');
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(target, name), 'utf8')) as T;
const writeJson = (name: string, rows: readonly unknown[]): void =>
  writeFileSync(join(target, name), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);

const schools = readJson<DemoSchool[]>('schools.json');
const people = peopleOf(schools);
writeJson('people.json', people);

type Render = (cover: Cover, blocks: readonly Block[]) => Promise<Buffer>;
const renderers: Record<string, Render> = { pdf, docx, pptx, html, vtt, png };

const entries = readdirSync(contentDir)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap(entriesOf);
const materials = entries.map(materialOf);
writeJson('materials.json', materials);

const contributions = contributionsOf(people);
writeJson('contributions.json', contributions);

const filming = canFilm();
if (!filming) console.warn('No ffmpeg on this machine: films are left as they are.');

for (const [at, entry] of entries.entries()) {
  const material = materials[at];
  if (!material) continue;
  const cover: Cover = {
    title: material.title,
    school: schools.find((school) => school.key === material.school)?.name ?? '',
    domain: material.domain,
    levels: material.levels.join(', '),
    minutes: material.durationMinutes,
    makers: material.makers.map((key) => people.find((person) => person.key === key)?.name ?? key),
    style: styles[material.school] ?? { ink: '333333', soft: 'eeeeee', accent: 'cccccc' },
  };
  const path = join(target, 'files', material.file);
  mkdirSync(dirname(path), { recursive: true });
  const render = renderers[entry.format];
  if (render) writeFileSync(path, await render(cover, entry.blocks));
  else if (filming) await film(cover, entry.blocks, path);
  if (material.captions) writeFileSync(join(target, 'files', material.captions), await vtt(cover, entry.blocks));
}
console.log(`${people.length} people, ${materials.length} materials, ${contributions.length} contributions`);
