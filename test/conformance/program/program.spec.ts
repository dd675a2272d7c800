import { randomInt } from 'node:crypto';
import { SearchMaintenance } from '@deelgenoot/search';
import { describeIf } from '@deelgenoot/testing';
import fc from 'fast-check';
import { hasMeilisearch, type MeilisearchServer, meilisearchServer, WITHOUT } from '../../../libs/search/src/testing/meilisearch.ts';
import { historiesOf } from './history.ts';
import { emptyTally, play, type Tally } from './play.ts';
import { Stage } from './stage.ts';

/** How many histories; the long run says 200. */
const LONG = Number(process.env['DEEP_PROGRAM']);
const RUNS = LONG || 10;
/** Other histories each time; a red test and a long run print it, and it brings the same ones back. */
const SEED = Number(process.env['PROGRAM_SEED']) || randomInt(1, 2 ** 31);

async function check(stage: Stage, most: number): Promise<Tally> {
  const begun = Date.now();
  const tally = emptyTally();
  await fc.assert(
    fc.asyncProperty(historiesOf(most), (history) => play(stage, history, tally)),
    { numRuns: RUNS, endOnFailure: true, seed: SEED }, // making a history shorter takes as long as the whole run
  );
  if (LONG) console.info(JSON.stringify({ histories: RUNS, seed: SEED, ...tally, seconds: Math.round((Date.now() - begun) / 1000) }));
  return tally;
}

describe('after every command of a random history, everybody sees what they should through every door', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  }, 120_000);
  afterAll(() => stage?.close());

  it(
    `in ${RUNS} histories`,
    async () => {
      const { commands, accepted, shared } = await check(stage, 30);
      expect(accepted / commands).toBeGreaterThan(0.2); // or they would say little
      expect(shared).toBeGreaterThan(0);
    },
    RUNS * 60_000,
  );
});

describeIf(hasMeilisearch, WITHOUT)('the same with Meilisearch', () => {
  let server: MeilisearchServer;
  let stage: Stage;
  beforeAll(async () => {
    server = await meilisearchServer();
    const settings = { MEILISEARCH_URL: server.url, ...(server.apiKey ? { MEILISEARCH_API_KEY: server.apiKey } : {}) };
    stage = await Stage.open(settings, ({ app }) => app.get(SearchMaintenance).rebuild());
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await server?.stop();
  });

  it(`in ${RUNS} histories`, () => check(stage, LONG ? 30 : 8), RUNS * 60_000);
});
