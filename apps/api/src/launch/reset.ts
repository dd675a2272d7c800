import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeEmbedded } from '@deelgenoot/platform/embedded';
import { words } from './words.ts';

/** The lock is held by whoever resets. */
const KEPT = new Set(['lock']);

/** Removes everything that the program keeps in its folder, database first, and says what is gone. */
export async function resetFolder(folder: string, embedded: boolean): Promise<void> {
  const gone = await removeEmbedded(join(folder, 'postgres'));
  for (const name of readdirSync(folder)) {
    if (KEPT.has(name)) continue;
    rmSync(join(folder, name), { recursive: true });
    gone.push(join(folder, name));
  }
  console.log(gone.length ? words.removed(gone.map((path) => `  ${path}`).join('\n')) : words.nothingToRemove());
  if (!embedded) console.log(words.othersDatabase());
}
