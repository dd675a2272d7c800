import type { Built } from '../visibility/build.ts';
import { doors } from '../visibility/matrix.ts';
import { type Oracle, type Viewer, VIEWERS } from './oracle.ts';
import type { Stage } from './stage.ts';

/** Looks through every door as everybody: nothing more than they may is there, and nothing less, but by the doors that open `later`. */
export async function wrongDoors(stage: Stage, work: Built, oracle: Oracle, later: 'none' | 'search' | 'all'): Promise<string[]> {
  const wrong: string[] = [];
  const look = async (viewer: Viewer) => {
    const should = oracle.sees(viewer);
    const { search, ...others } = doors(stage.client(viewer));
    for (const see of [...Object.values(others), search])
      for (const [door, is] of Object.entries(await see(work)))
        if (is !== should && (is || later === 'none' || (later === 'search' && see !== search)))
          wrong.push(`${viewer} by ${door}: ${is ? 'sees it' : 'does not see it'}`);
    const listed = await isListed(stage, viewer, work.id);
    if (listed !== should && (listed || later !== 'all')) wrong.push(`${viewer} by list: ${listed ? 'sees it' : 'does not see it'}`);
  };
  await Promise.all(VIEWERS.map(look));
  return wrong.sort();
}

async function isListed(stage: Stage, viewer: Viewer, id: string): Promise<boolean> {
  const { materials } = await stage.client(viewer).ask<{ materials: { nodes: { id: string }[] } }>('{ materials(filter: {}, first: 10) { nodes { id } } }');
  return materials.nodes.some((node) => node.id === id);
}

/** Screens that show the work: whoever may no longer see it was told to clear it, and is not let in again; whoever may is let in. */
export async function wrongScreens(stage: Stage, work: Built, oracle: Oracle, shown: Set<Viewer>): Promise<string[]> {
  const wrong: string[] = [];
  for (const viewer of VIEWERS) {
    const should = oracle.sees(viewer);
    if (should === shown.has(viewer)) continue;
    if (!should) {
      const told = await Promise.race([
        stage.screen(viewer).hears('cleared', ({ id }) => id === work.id),
        stage.screen(viewer).hears('passes'),
        stage.screen(viewer).hears('disconnect'),
      ]).catch(() => null);
      if (told === null) wrong.push(`${viewer} by open screen: still sees it`);
    }
    const screen = await stage.reopened(viewer);
    screen.heard.length = 0;
    const { ok } = await screen.join('material', work.id);
    if (ok !== should) wrong.push(`${viewer} by socket: ${ok ? 'joins' : 'may not join'}`);
    if (should) shown.add(viewer);
    else shown.delete(viewer);
  }
  return wrong;
}
