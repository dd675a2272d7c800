import type { SearchDatabase } from '../testing/database.ts';
import { audience } from './contract/audience.ts';
import { facets } from './contract/facets.ts';
import { PATIENCE, Stage } from './contract/stage.ts';
import { words } from './contract/words.ts';
import { writing } from './contract/writing.ts';
import type { SearchEngine } from './engine.ts';

/**
 * What every engine must do.
 * @param open gives a fresh, empty engine beside its database
 * @param cannot what this engine cannot do; its tests are skipped and say so
 */
export function engineContract(open: () => Promise<{ engine: SearchEngine; db: SearchDatabase }>, cannot: readonly string[] = []): void {
  const stage = new Stage(cannot);
  beforeAll(async () => stage.open(await open()), PATIENCE);
  describe('words', () => words(stage));
  describe('who finds it', () => audience(stage));
  describe('facets', () => facets(stage));
  describe('the index', () => writing(stage));
}
