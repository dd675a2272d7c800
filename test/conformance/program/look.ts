import type { Client } from '../../support/client.ts';
import { wrongOnBoard } from './look-manager.ts';
import { type Oracle, type Viewer, VIEWERS } from './oracle.ts';
import type { Stage, Staged } from './stage.ts';

interface Page {
  versionNumber: number;
  newerAtHome: boolean;
  versions: { number: number }[];
  access: { count: number };
  files: { id: string }[];
  localFileCount: number;
  localParts: { fills: { text: string }[] }[];
  tips: { nodes: { id: string }[] };
}
const PAGE = `material(id: $id) { versionNumber newerAtHome versions { number } access { count } thread { id seq } files { id } localFileCount
  localParts { fills { text } } tips(first: 3) { nodes { id } } }`;
interface Found {
  engine: string;
  totalCount: number;
  hits: { id: string }[];
  kinds: { count: number }[];
  facets: { values: { count: number }[] }[];
}
interface Lists {
  materials: { nodes: { id: string; versionNumber: number }[] };
  feed: { nodes: { id: string }[] };
  cards: { nodes: { title: string }[] };
}
type Searches = Record<`s${number}`, Found>;
type Answered = Lists & Searches;

/** One door: what is behind it, and what should be. */
export type Seen = readonly [door: string, is: unknown, should: unknown];

/** What may follow a moment later: everything, the index only, or nothing. Nobody ever sees more than they should meanwhile. */
export type Lag = 'all' | 'search' | 'none';

/** Looks through every door as everybody. */
export async function wrongDoors(stage: Stage, work: Staged, oracle: Oracle, lag: Lag): Promise<string[]> {
  const seen = await Promise.all(
    VIEWERS.map(async (viewer): Promise<string[]> => {
      const me = stage.client(viewer);
      const doors = await Promise.all([byGraphql(stage, me, viewer, work, oracle, lag), byAddress(me, viewer, work, oracle)]);
      return wrongOf(viewer, doors.flat(), lag);
    }),
  );
  return [...seen.flat(), ...wrongOf('manon', await wrongOnBoard(stage, work, oracle), lag)].sort();
}

const wrongOf = (viewer: string, seen: readonly Seen[], lag: Lag): string[] =>
  seen
    .filter(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should) && (lag !== 'all' || isClosed(should)) && !(lag === 'all' && isClosed(is)))
    .map(([door, is, should]) => `${viewer} by ${door}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);

/** What shows nothing of the work. */
const isClosed = (door: unknown): boolean => door === false || door === null || door === undefined || door === 0;

/** So often one document may search. */
const SEARCHES = 5;

/** The page, and what is listed and found: one question for all as far as that goes, unless the page should be refused. */
async function byGraphql(stage: Stage, me: Client, viewer: Viewer, work: Staged, oracle: Oracle, lag: Lag): Promise<Seen[]> {
  const { id } = work;
  const words = wordsOf(work, oracle, viewer);
  const searches = words.map(
    ({ word }, at) => `s${at}: search(input: { text: "${word}" }) { engine totalCount hits { id } kinds { count } facets { values { count } } }`,
  );
  const lists = `materials(filter: {}, first: 10) { nodes { id versionNumber } } feed(first: 10) { nodes { id } }
    cards(schoolId: "${stage.cast.schools.noord}", first: 5) { nodes { title } } ${searches.slice(0, SEARCHES).join(' ')}`;
  const more = searches.length > SEARCHES ? me.ask<Searches>(`{ ${searches.slice(SEARCHES).join(' ')} }`) : {};
  const shows = oracle.gets(viewer) !== null;
  const together = await me.answer<{ material: Page } & Answered>(`query ($id: ID!) { ${PAGE} ${shows ? lists : ''} }`, { id });
  const listed: Answered = { ...(shows && together.data ? together.data : await me.ask<Answered>(`{ ${lists} }`)), ...(await more) };
  const refusal: Seen[] = lag === 'all' ? [] : [['refusal', together.errors?.[0]?.extensions.code ?? null, 'NOT_FOUND']];
  const page: Seen[] = shows ? onPage(together.data?.material, viewer, oracle) : [['page', together.data?.material.versionNumber ?? null, null], ...refusal];
  return [...page, ...inLists(stage, listed, words, viewer, work, oracle, lag)];
}

/** Which version it shows, what it tells of others, what of it is here, and how many schools see it. */
function onPage(page: Page | undefined, viewer: Viewer, oracle: Oracle): Seen[] {
  const gets = oracle.gets(viewer) as number;
  const may = Array.from({ length: oracle.newest }, (_, n) => oracle.newest - n).filter((version) => oracle.sees(viewer, version));
  const { more } = oracle.versionAt(gets);
  const files = more === 'none' || (more === 'local' && !oracle.isNear(viewer)) ? 1 : 2;
  return [
    ['page', page?.versionNumber ?? null, gets],
    ['versions', page?.versions.map(({ number }) => number), may],
    ['word of a newer one', page?.newerAtHome, gets < oracle.newest],
    ['number of schools', page?.access.count, oracle.countAt(gets)],
    ['files of the page', page?.files.length, files],
    ['files that stay home', page?.localFileCount, more === 'local' ? 1 : 0],
    ['places to fill in', page?.localParts.map(({ fills }) => fills.length), oracle.hasPart ? [oracle.fillsFor(viewer)] : []],
    ['number of tips', page?.tips.nodes.length, Number(oracle.hasTipFor(viewer))],
  ];
}

/** Files and pictures of every version, by their addresses. */
async function byAddress(me: Client, viewer: Viewer, work: Staged, oracle: Oracle): Promise<Seen[]> {
  const opens = async (path: string): Promise<boolean> => (await me.fetch(path)).status === 200;
  const doors = work.versions.flatMap(({ files, versionId }, at) => {
    const { more, picture } = oracle.versionAt(at + 1);
    const sees = oracle.sees(viewer, at + 1);
    return [
      ...files.map(async ({ url }, n): Promise<Seen> => {
        const should = sees && (n === 0 || more !== 'local' || oracle.isNear(viewer));
        return [`file ${n + 1} of ${at + 1}`, await opens(url), should];
      }),
      opens(`/thumbs/${versionId}`).then((is): Seen => [`thumbnail of ${at + 1}`, is, sees && picture]),
    ];
  });
  return Promise.all(doors);
}

interface Word {
  readonly word: string;
  readonly where: string;
  /** Whether this viewer should find something by it. */
  readonly should: boolean;
  /** Whether they might until the index was told: it is of something that they may see anyway. */
  readonly mayBe: boolean;
}

/** Every word that stands in some file of some version, and that of the tip. */
function wordsOf(work: Staged, oracle: Oracle, viewer: Viewer): Word[] {
  const gets = oracle.gets(viewer);
  // Whoever is near finds it by what stays home too.
  const isIn = (version: number, word: string) =>
    work.versions[version - 1]!.files.some((file, n) => file.word === word && (n === 0 || oracle.isNear(viewer) || oracle.versionAt(version).more !== 'local'));
  const all = new Map(work.versions.flatMap(({ files }, at) => files.map(({ word }, n) => [word, `words of file ${n + 1} of ${at + 1}`])));
  return [
    ...[...all].map(([word, where]) => ({
      word,
      where,
      should: gets !== null && isIn(gets, word),
      mayBe: work.versions.some((_, at) => isIn(at + 1, word) && oracle.sees(viewer, at + 1)),
    })),
    { word: work.tip, where: 'words of the tip', should: gets !== null && oracle.hasTipFor(viewer), mayBe: gets !== null && oracle.hasTipFor(viewer) },
  ];
}

function inLists(stage: Stage, found: Answered, words: readonly Word[], viewer: Viewer, work: Staged, oracle: Oracle, lag: Lag): Seen[] {
  const gets = oracle.gets(viewer);
  return [
    ['list', found.materials.nodes.find(({ id }) => id === work.id)?.versionNumber ?? null, gets],
    ['feed', found.feed.nodes.some(({ id }) => id === work.id), gets !== null && !oracle.isHome(viewer)],
    ['card', found.cards.nodes.length > 0, oracle.seesCard(viewer)],
    ...words.flatMap(({ where, should, mayBe }, at): Seen[] => {
      if (mayBe && lag !== 'none') return [];
      const { engine, totalCount, hits, kinds, facets } = found[`s${at}`] as Found;
      const which = `search for ${where}`;
      return [
        [`${which}, engine`, engine, stage.engine],
        [which, hits.length > 0, should],
        [`${which}, count`, totalCount, should ? 1 : 0],
        [`${which}, kinds`, kinds.some(({ count }) => count > 0), should],
        [`${which}, facets`, facets.some(({ values }) => values.some(({ count }) => count > 0)), should],
      ];
    }),
  ];
}

/** Screens that show the work: whoever may no longer see it was told to clear it, and is not let in again; whoever may is let in. */
export async function wrongScreens(stage: Stage, work: Staged, oracle: Oracle, shown: Set<Viewer>): Promise<string[]> {
  const wrong = VIEWERS.map(async (viewer): Promise<string[]> => {
    const should = oracle.gets(viewer) !== null;
    if (should === shown.has(viewer)) return [];
    const told = should || (await isTold(stage, viewer, work));
    const screen = await stage.reopened(viewer);
    const { ok } = await screen.join('material', work.id);
    if (should) shown.add(viewer);
    else shown.delete(viewer);
    return [...(told ? [] : [`${viewer} by open screen: still sees it`]), ...(ok === should ? [] : [`${viewer} by socket: ${ok ? 'joins' : 'may not join'}`])];
  });
  return (await Promise.all(wrong)).flat();
}

const isTold = (stage: Stage, viewer: Viewer, work: Staged): Promise<boolean> =>
  Promise.any([
    stage.screen(viewer).hears('cleared', ({ id }) => id === work.id),
    stage.screen(viewer).hears('passes'),
    stage.screen(viewer).hears('disconnect'),
  ]).then(
    () => true,
    () => false,
  );
