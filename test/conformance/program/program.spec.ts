import { SearchMaintenance } from '@deelgenoot/search';
import { describeIf } from '@deelgenoot/testing';
import fc from 'fast-check';
import { hasMeilisearch, type MeilisearchServer, meilisearchServer, WITHOUT } from '../../../libs/search/src/testing/meilisearch.ts';
import { World } from '../../support/world.ts';
import { type Command, historiesOf, OTHERS } from './history.ts';
import { wrongDoors, wrongScreens } from './look.ts';
import { Oracle, type Viewer, VIEWERS } from './oracle.ts';
import { Stage } from './stage.ts';

/** How many histories; the long run says 200. */
const LONG = Number(process.env['DEEP_PROGRAM']);
const RUNS = LONG || 10;

/** What the histories were like: of the commands how many were accepted, and how often somebody of another school saw the work. */
interface Tally {
  commands: number;
  accepted: number;
  shared: number;
  /** Times that somebody looked through a door. */
  looks: number;
}

/** Doors of a page and lists that everybody is asked at, and those of the manager. */
const LOOKS = VIEWERS.length * 6 + 5;

/** Plays a history over the whole program and asks everybody, after every command, what they see. */
async function play(stage: Stage, history: readonly Command[], tally: Tally): Promise<void> {
  let work = await stage.newWork();
  const oracle = new Oracle(new Set(OTHERS.filter((school) => school !== 'ster')));
  const shown = new Set<Viewer>();
  const told: string[] = [];
  for (const command of history) {
    const outcome = await stage.perform(work, command);
    oracle.take(command, outcome);
    work = await stage.staged(work.id, work.title);
    told.push(`${JSON.stringify(command)} ${outcome.accepted ? 'accepted' : 'refused'}`);
    const wrong: string[] = [];
    const opensLater = command.do === 'join' || command.do === 'merge'; // by a job
    // An index outside the database keeps the days that were; moving them back is known to it when it is told.
    if (command.do === 'days' && stage.outsideIndex) await stage.sweep();
    wrong.push(...(await wrongDoors(stage, work, oracle, opensLater ? 'all' : 'search')));
    if (command.do === 'days') await stage.sweep();
    if (!opensLater) wrong.push(...(await wrongScreens(stage, work, oracle, shown)));
    tally.commands++;
    tally.looks += LOOKS + 2 * VIEWERS.length * work.versions.length;
    if (oracle.gets('chris') !== null || oracle.gets('dewi') !== null) tally.shared++;
    if (outcome.accepted) {
      tally.accepted++;
      await stage.world.app.drainOutbox();
      wrong.push(...(await wrongDoors(stage, work, oracle, 'none')));
      tally.looks += LOOKS + 2 * VIEWERS.length * work.versions.length;
    }
    if (opensLater) wrong.push(...(await wrongScreens(stage, work, oracle, shown)));
    if (wrong.length > 0) throw new Error([...told, ...new Set(wrong)].join('\n'));
  }
}

async function check(stage: Stage, runs: number, most: number): Promise<Tally> {
  const begun = Date.now();
  const tally = { commands: 0, accepted: 0, shared: 0, looks: 0 };
  await fc.assert(
    fc.asyncProperty(historiesOf(most), (history) => play(stage, history, tally)),
    // Each time the same few, so that a red test is about the change at hand; the long run plays others each time.
    { numRuns: runs, endOnFailure: true, ...(LONG ? {} : { seed: 20_261_201 }) }, // making a history shorter takes as long as the whole run; the seed it prints brings it back
  );
  if (LONG) console.info(JSON.stringify({ histories: runs, ...tally, seconds: Math.round((Date.now() - begun) / 1000) }));
  return tally;
}

describe('after every command of a random history, everybody sees what they should through every door', () => {
  let world: World;
  let stage: Stage;
  beforeAll(async () => {
    world = await World.open();
    stage = await Stage.set(world, false);
  }, 120_000);
  afterAll(async () => {
    stage?.close();
    await world?.stop();
  });

  it(
    `in ${RUNS} histories`,
    async () => {
      const { commands, accepted, shared } = await check(stage, RUNS, 30);
      expect(accepted / commands).toBeGreaterThan(0.2); // or they would say little
      expect(shared / commands).toBeGreaterThan(0.1);
    },
    RUNS * 60_000,
  );
});

describeIf(hasMeilisearch, WITHOUT)('the same with Meilisearch', () => {
  let server: MeilisearchServer;
  let world: World;
  let stage: Stage;
  beforeAll(async () => {
    server = await meilisearchServer();
    world = await World.open({ MEILISEARCH_URL: server.url, ...(server.apiKey ? { MEILISEARCH_API_KEY: server.apiKey } : {}) });
    await world.app.get(SearchMaintenance).rebuild();
    stage = await Stage.set(world, true);
  }, 120_000);
  afterAll(async () => {
    stage?.close();
    await world?.stop();
    await server?.stop();
  });

  it(`in ${RUNS} histories`, () => check(stage, RUNS, LONG ? 30 : 8), RUNS * 60_000);
});
