import type { World } from '../../support/world.ts';
import type { Built } from './build.ts';
import { atOnce } from './matrix.ts';
import { nameOf, readsLog, type Viewer, VIEWERS } from './oracle.ts';

const clientOf = (world: World, viewer: Viewer) => (viewer === 'anon' ? world.anon : world.at[viewer]);

/** Where files that are made of works differ from the oracle: the log of each, and the board of their school as a spreadsheet. */
export async function paperDifferences(world: World, works: readonly Built[]): Promise<string[]> {
  const wrong: string[] = [];
  await world.app.sql('DELETE FROM identity.rate_limit'); // everybody tries everything from one address
  const waiting = VIEWERS.flatMap((viewer) => works.map((built) => ({ viewer, built })));
  await atOnce(waiting, async ({ viewer, built }) => {
    const { status } = await clientOf(world, viewer).fetch(`/ledger/work/${built.id}.json`);
    if (status !== (readsLog(viewer, built.work) ? 200 : 404)) wrong.push(`${viewer} by log: ${status} for «${nameOf(built.work)}»`);
  });
  for (const viewer of VIEWERS) {
    const response = await clientOf(world, viewer).fetch(`/board/${world.schools.noord}.csv`);
    const text = await response.text();
    if (response.status !== (viewer === 'manon' ? 200 : 404)) wrong.push(`${viewer} by spreadsheet: ${response.status}`);
    for (const { id, work } of works)
      if (text.includes(id) !== (viewer === 'manon')) wrong.push(`${viewer} by spreadsheet: ${text.includes(id) ? 'reads' : 'misses'} «${nameOf(work)}»`);
  }
  return wrong.sort();
}
