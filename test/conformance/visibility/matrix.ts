import type { Client } from '../../support/client.ts';
import { Screen } from '../../support/live.ts';
import type { World } from '../../support/world.ts';
import type { Built } from './build.ts';
import { nameOf, sees, type Viewer, VIEWERS } from './oracle.ts';

const client = (world: World, viewer: Viewer) => (viewer === 'anon' ? world.anon : world.at[viewer]);

/** Doors of the program behind which a work could show; each looks once and says for what it saw it. */
type Door = (built: Built) => Promise<Record<string, boolean>>;

interface Found {
  search: { totalCount: number; hits: { id: string }[]; kinds: { count: number }[]; facets: { values: { count: number }[] }[] };
}

const SEARCH = 'query ($text: String!) { search(input: { text: $text }) { totalCount hits { id } kinds { count } facets { values { count } } } }';

/** What one person can try. */
export function doors(me: Client): Record<'page' | 'file' | 'thumbnail' | 'search', Door> {
  const counted = (values: { count: number }[]) => values.some(({ count }) => count > 0);
  return {
    page: async ({ id }) => ({ page: (await me.codeOf('query ($id: ID!) { material(id: $id) { id thread { id seq } } }', { id })) === null }),
    file: async ({ fileUrl }) => ({ file: (await me.fetch(fileUrl)).status === 200 }),
    thumbnail: async ({ versionId }) => ({ thumbnail: (await me.fetch(`/thumbs/${versionId}`)).status === 200 }),
    search: async ({ id, word }) => {
      const { search } = await me.ask<Found>(SEARCH, { text: word });
      return {
        search: search.hits.some((hit) => hit.id === id),
        'search count': search.totalCount > 0,
        'search kinds': counted(search.kinds),
        'search facets': search.facets.some(({ values }) => counted(values)),
      };
    },
  };
}

const AT_ONCE = 8;

/** Looks at all of these, a few at a time. */
export async function atOnce<T>(all: readonly T[], look: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await look(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Where the program and the oracle differ, in words; empty when they agree. */
export async function differences(world: World, works: readonly Built[], through: readonly ('page' | 'file' | 'thumbnail' | 'search')[]): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = VIEWERS.flatMap((viewer) => through.flatMap((door) => works.map((built) => ({ viewer, built, look: doors(client(world, viewer))[door] }))));
  await atOnce(waiting, async ({ viewer, built, look }) => {
    const should = sees(viewer, built.work);
    for (const [door, is] of Object.entries(await look(built)))
      if (is !== should) wrong.push(`${viewer} by ${door}: ${is ? 'sees' : 'does not see'} «${nameOf(built.work)}»`);
  });
  return wrong.sort();
}

/** The same, for rooms: sockets may join few rooms in a short time, so each takes a share. */
export async function socketDifferences(world: World, works: readonly Built[]): Promise<string[]> {
  const wrong: string[] = [];
  const SHARE = 50;
  for (const viewer of VIEWERS)
    for (let at = 0; at < works.length; at += SHARE) {
      const screen = await Screen.open(client(world, viewer));
      for (const built of works.slice(at, at + SHARE)) {
        const { ok } = await screen.join('material', built.id);
        if (ok !== sees(viewer, built.work)) wrong.push(`${viewer} by socket: ${ok ? 'joins' : 'may not join'} «${nameOf(built.work)}»`);
      }
      screen.close();
    }
  return wrong;
}

/** Lists and their numbers: what a viewer pages through is what the oracle lets them see. */
export async function listDifferences(world: World, works: readonly Built[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const viewer of VIEWERS) {
    const seen = new Set<string>();
    for (let after: string | null = null, more = true; more;) {
      const { materials }: { materials: { nodes: { id: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } = await client(
        world,
        viewer,
      ).ask<{ materials: { nodes: { id: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } }>(
        'query ($after: String) { materials(filter: {}, first: 7, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      for (const { id } of materials.nodes) seen.add(id);
      after = materials.pageInfo.endCursor;
      more = materials.pageInfo.hasNextPage;
    }
    for (const { id, work } of works)
      if (seen.has(id) !== sees(viewer, work)) wrong.push(`${viewer} by list: ${seen.has(id) ? 'sees' : 'misses'} «${nameOf(work)}»`);
  }
  return wrong;
}

/** Who hears anything of what they cannot have had: everybody tries to take everything home first, and all works stay as they are. */
export async function traceDifferences(world: World, works: readonly Built[]): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = VIEWERS.flatMap((viewer) => works.map((built) => ({ viewer, built })));
  await atOnce(waiting, async ({ viewer, built }) => {
    const me = client(world, viewer);
    await (await me.fetch(`${built.fileUrl}?download`)).arrayBuffer();
    const { trace } = await me.ask<{ trace: object | null }>('query ($id: ID!) { trace(materialId: $id) { title } }', { id: built.id });
    if (trace !== null) wrong.push(`${viewer} is told of «${nameOf(built.work)}»`);
  });
  const took = await world.app.sql<{ n: number }>('SELECT count(*)::int AS n FROM catalog.trace');
  if (took[0]!.n === 0) wrong.push('nobody took anything home');
  return wrong.sort();
}

/** All these works have the same file; whoever looks at one is told of others only if they may see those. */
export async function twinDifferences(world: World, works: readonly Built[]): Promise<string[]> {
  const wrong: string[] = [];
  const workOf = new Map(works.map(({ id, work }) => [id, work]));
  let told = 0;
  const waiting = VIEWERS.flatMap((viewer) => works.filter(({ work }) => sees(viewer, work)).map((built) => ({ viewer, built })));
  await atOnce(waiting, async ({ viewer, built }) => {
    const { material } = await client(world, viewer).ask<{ material: { twins: { material: { id: string } }[] } }>(
      'query ($id: ID!) { material(id: $id) { twins { material { id } } } }',
      { id: built.id },
    );
    for (const { material: twin } of material.twins) {
      const work = workOf.get(twin.id);
      told += 1;
      if (work && !sees(viewer, work)) wrong.push(`${viewer} is told of «${nameOf(work)}»`);
    }
  });
  if (told === 0) wrong.push('nobody is told of anything');
  return wrong.sort();
}
