/**
 * Makes the demo world: reads `tools/demo/content`, writes JSON and files to `apps/api/demo`.
 * Run `node tools/demo/make-files.ts` after changing a content file; two runs give the same bytes.
 * Films need `ffmpeg`; without it the films that are there stay as they are.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { styles, type Cover } from './look.ts';
import { fileOf, materialOf } from './materials.ts';
import { contentDir, entriesOf, type Block } from './parse.ts';
import { pdf } from './pdf.ts';
import { peopleOf } from './people.ts';
import type { School } from './types.ts';

const target = join(import.meta.dirname, '../../apps/api/demo');
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(target, name), 'utf8')) as T;
const writeJson = (name: string, rows: readonly unknown[]): void =>
  writeFileSync(join(target, name), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);

const schools = readJson<School[]>('schools.json');
const people = peopleOf(schools);
writeJson('people.json', people);

const renderers: Record<string, (cover: Cover, blocks: readonly Block[]) => Promise<Buffer>> = { pdf };

const entries = readdirSync(contentDir).filter((name) => name.endsWith('.md')).sort().flatMap(entriesOf);
const made = entries.filter((entry) => renderers[entry.format]);
const materials = made.map(materialOf);
writeJson('materials.json', materials);

for (const [at, entry] of made.entries()) {
  const material = materials[at];
  const render = renderers[entry.format];
  if (!material || !render) continue;
  const cover: Cover = {
    title: material.title, school: schools.find((school) => school.key === material.school)?.name ?? '', domain: material.domain,
    levels: material.levels.join(', '), minutes: material.durationMinutes,
    makers: material.makers.map((key) => people.find((person) => person.key === key)?.name ?? key),
    style: styles[material.school] ?? { ink: '333333', soft: 'eeeeee', accent: 'cccccc' },
  };
  const path = join(target, 'files', fileOf(entry));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await render(cover, entry.blocks));
}
console.log(`${materials.length} materials, ${people.length} people`);
