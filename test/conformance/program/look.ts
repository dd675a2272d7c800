import type { Client } from '../../support/client.ts';
import { type Oracle, type Viewer, VIEWERS } from './oracle.ts';
import type { Stage, Staged } from './stage.ts';

interface Page {
  material: { versionNumber: number; newerAtHome: boolean; versions: { number: number }[]; access: { count: number } };
}
const PAGE = 'query ($id: ID!) { material(id: $id) { versionNumber newerAtHome versions { number } access { count } thread { id seq } } }';
interface Found {
  totalCount: number;
  hits: { id: string }[];
  kinds: { count: number }[];
  facets: { values: { count: number }[] }[];
}
interface Lists {
  materials: { nodes: { id: string; versionNumber: number }[] };
  feed: { nodes: { id: string }[] };
}

/** One door: what is behind it, and what should be. */
type Seen = readonly [door: string, is: unknown, should: unknown];

/** What may follow a moment later: everything, the index only, or nothing. Nobody ever sees more than they should meanwhile. */
export type Lag = 'all' | 'search' | 'none';

/** Looks through every door as everybody. */
export async function wrongDoors(stage: Stage, work: Staged, oracle: Oracle, lag: Lag): Promise<string[]> {
  const seen = await Promise.all(
    VIEWERS.map(async (viewer): Promise<string[]> => {
      const me = stage.client(viewer);
      const doors = await Promise.all([byPage(me, viewer, work, oracle), byAddress(me, viewer, work, oracle), byLists(me, viewer, work, oracle, lag)]);
      return wrongOf(viewer, doors.flat(), lag);
    }),
  );
  return [...seen.flat(), ...wrongOf('manon', await byManager(stage, work, oracle), lag)].sort();
}

const wrongOf = (viewer: string, seen: readonly Seen[], lag: Lag): string[] =>
  seen
    .filter(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should) && (lag !== 'all' || should === false || should === null))
    .map(([door, is, should]) => `${viewer} by ${door}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);

/** The page: which version it shows, what it tells of others, and how many schools see it. */
async function byPage(me: Client, viewer: Viewer, { id }: Staged, oracle: Oracle): Promise<Seen[]> {
  const { data, errors } = await me.answer<Page>(PAGE, { id });
  const page = data?.material;
  const gets = oracle.gets(viewer);
  if (gets === null)
    return [
      ['page', page?.versionNumber ?? null, null],
      ['refusal', errors?.[0]?.extensions.code, 'NOT_FOUND'],
    ];
  const may = Array.from({ length: oracle.newest }, (_, n) => oracle.newest - n).filter((version) => oracle.sees(viewer, version));
  return [
    ['page', page?.versionNumber ?? null, gets],
    ['versions', page?.versions.map(({ number }) => number), may],
    ['word of a newer one', page?.newerAtHome, gets < oracle.newest],
    ['number of schools', page?.access.count, oracle.countAt(gets)],
  ];
}

/** Files and pictures of every version, by their addresses. */
async function byAddress(me: Client, viewer: Viewer, work: Staged, oracle: Oracle): Promise<Seen[]> {
  const opens = async (path: string): Promise<boolean> => (await me.fetch(path)).status === 200;
  const doors = work.versions.flatMap(({ fileUrl, versionId }, at) =>
    [`file`, `thumbnail`].map(async (door): Promise<Seen> => {
      return [`${door} of ${at + 1}`, await opens(door === 'file' ? fileUrl : `/thumbs/${versionId}`), oracle.sees(viewer, at + 1)];
    }),
  );
  return Promise.all(doors);
}

/** What is listed and found: one question for all. */
async function byLists(me: Client, viewer: Viewer, work: Staged, oracle: Oracle, lag: Lag): Promise<Seen[]> {
  const words = [...new Set(work.versions.map(({ word }) => word))];
  const searches = words.map((word, at) => `s${at}: search(input: { text: "${word}" }) { totalCount hits { id } kinds { count } facets { values { count } } }`);
  const found = await me.ask<Lists & Record<string, Found>>(
    `{ materials(filter: {}, first: 10) { nodes { id versionNumber } } feed(first: 10) { nodes { id } } ${searches.join(' ')} }`,
  );
  const gets = oracle.gets(viewer);
  const served = gets === null ? null : work.versions[gets - 1]?.word;
  return [
    ['list', found.materials.nodes.find(({ id }) => id === work.id)?.versionNumber ?? null, gets],
    ...words.flatMap((word, at): Seen[] => {
      const should = word === served;
      // Until the index was told, it may know a version that this viewer may see anyway.
      const mayBe = work.versions.some((version, n) => version.word === word && oracle.sees(viewer, n + 1));
      if (mayBe && lag !== 'none') return [];
      const { totalCount, hits, kinds, facets } = found[`s${at}`] as Found;
      const which = `search for words of ${work.versions.findIndex((version) => version.word === word) + 1}`;
      return [
        [which, hits.some(({ id }) => id === work.id), should],
        [`${which}, count`, totalCount > 0, should],
        [`${which}, kinds`, kinds.some(({ count }) => count > 0), should],
        [`${which}, facets`, facets.some(({ values }) => values.some(({ count }) => count > 0)), should],
      ];
    }),
  ];
}

/** The manager's board, and which schools see the work. */
async function byManager(stage: Stage, work: Staged, oracle: Oracle): Promise<Seen[]> {
  const others = stage.others().filter(({ name }) => oracle.takesPart(name));
  const seen = others.map(({ name, id }) => `${name}: worksSeenBy(schoolId: $school, readers: "${id}", first: 1) { nodes { id } }`);
  const { board, ...readers } = await stage.world.at.manon.ask<
    Record<string, { nodes: { id: string }[] }> & { board: { nodes: { status: string; material: { id: string } }[] } }
  >(
    `query ($school: ID!, $text: String!) { board: consentBoard(schoolId: $school, filter: { text: $text }, first: 1) { nodes { status material { id } } } ${seen.join(' ')} }`,
    {
      school: stage.world.schools.noord,
      text: work.title,
    },
  );
  const [row] = board.nodes;
  return [
    ['board', row?.material.id === work.id && row?.status === 'SHARED', oracle.isShared(oracle.newest)],
    ...others.map(({ name }): Seen => [
      `works seen by ${name}`,
      (readers[name] as { nodes: { id: string }[] }).nodes[0]?.id === work.id,
      oracle.reachesAny(name),
    ]),
  ];
}

/** Screens that show the work: whoever may no longer see it was told to clear it, and is not let in again; whoever may is let in. */
export async function wrongScreens(stage: Stage, work: Staged, oracle: Oracle, shown: Set<Viewer>): Promise<string[]> {
  const wrong: string[] = [];
  for (const viewer of VIEWERS) {
    const should = oracle.gets(viewer) !== null;
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
