import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { demoFile, pdf } from './world.ts';

const REAL = [
  'brinkhage/lmra-toolbox.docx',
  'zuiderhaven/ehbo-pptx.pptx',
  'kade/les-manoeuvreren.vtt',
  'noordster/git-verhaal.html',
  'kade/poster-kozijn.png',
  'veldzicht/veilig-aankoppelen.mp4',
];
/** What each is recognised as, by its title: of the file, or of the list. */
export const KINDS = {
  'Eerst kijken, dan klimmen': 'Lesmateriaal',
  'EHBO in tien dia’s': 'Presentatie',
  'les-manoeuvreren': 'Ondertitels',
  'git-verhaal': 'Webpagina',
  'poster-kozijn': 'Afbeelding',
  'veilig-aankoppelen': 'Video',
  gesprek: 'Lesmateriaal',
};
const LIST = [
  'bestand;titel;makers;niveau;trefwoorden',
  'lmra-toolbox.docx;Eerst kijken, dan klimmen;anna@school.example;3;veiligheid',
  'ehbo-pptx.pptx;EHBO in tien dia’s;anna@school.example, bram@school.example;2;',
].join('\n');

/** A folder as an academy has it: a list, files of many kinds, and one that is not what it says. `word` stands on the second page of `gesprek.pdf`. */
export async function folderOfFiles(word: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'deelgenoot-drop-')), 'toetsen');
  await mkdir(folder);
  for (const path of REAL) await writeFile(join(folder, basename(path)), demoFile(path));
  await writeFile(join(folder, 'gesprek.pdf'), await pdf('Zo begin je een gesprek.', `Bij een ${word} wacht je zes tellen en knik je.`, 'Bronnen'));
  await writeFile(join(folder, 'rooster.pdf'), `MZ\x90\x00${'x'.repeat(4000)}`, 'latin1');
  await writeFile(join(folder, 'lijst.csv'), LIST);
  return folder;
}
