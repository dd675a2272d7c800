import { Sweep } from '@deelgenoot/consent';
import { SearchMaintenance } from '@deelgenoot/search';
import { describeIf } from '@deelgenoot/testing';
import { hasMeilisearch, type MeilisearchServer, meilisearchServer, WITHOUT } from '../../../libs/search/src/testing/meilisearch.ts';
import { World } from '../../support/world.ts';
import { build, type Built } from './build.ts';
import { cardDifferences, idsIn, showCards } from './cards.ts';
import { differences, listDifferences, socketDifferences, traceDifferences, twinDifferences } from './matrix.ts';
import { sees, VIEWERS, WORKS } from './oracle.ts';
import { paperDifferences } from './papers.ts';
import { buildVersions, versionDifferences } from './versions.ts';

const DOORS = ['page', 'file', 'thumbnail', 'search'] as const;

describe('who sees what: every state, by every viewer, through every door', () => {
  let world: World;
  let works: Built[];
  beforeAll(async () => {
    world = await World.open();
    works = await build(world, WORKS);
    await world.app.drainOutbox();
  }, 180_000);
  afterAll(() => world.stop());

  it('has a matrix worth its name', () => {
    const answers = WORKS.flatMap((work) => VIEWERS.map((viewer) => sees(viewer, work)));
    expect(answers.length).toBeGreaterThan(500);
    expect(answers.filter(Boolean).length / answers.length).toBeGreaterThan(0.3);
    expect(answers.filter(Boolean).length / answers.length).toBeLessThan(0.7);
  });

  it(
    'pages, files, thumbnails, threads and PostgreSQL search agree with the oracle',
    async () => expect(await differences(world, works, DOORS)).toEqual([]),
    300_000,
  );
  it('who sees a work hears of its twins only as far as they see those', async () => expect(await twinDifferences(world, works)).toEqual([]), 60_000);
  it('what never reached someone leaves them no trace', async () => expect(await traceDifferences(world, works)).toEqual([]), 120_000);
  it('lists agree', async () => expect(await listDifferences(world, works)).toEqual([]), 60_000);
  it(
    'logs as files, and the board as a spreadsheet, are for whoever they are for',
    async () => expect(await paperDifferences(world, works)).toEqual([]),
    120_000,
  );
  it('sockets agree', async () => expect(await socketDifferences(world, works)).toEqual([]), 120_000);

  it('versions agree: the newest that each may see, and a word of one that they may not', async () => {
    expect(await versionDifferences(world, await buildVersions(world))).toEqual([]);
  }, 300_000);

  it('cards are there where a school shows them, tell a title and no more, and change nothing else', async () => {
    expect(await cardDifferences(world, works, () => false)).toEqual([]); // off, until a manager turns it on
    await showCards(world, true);
    expect(await cardDifferences(world, works)).toEqual([]);
    expect(await idsIn(world, 'chris', works)).toEqual([]);
  }, 120_000);

  it('nothing changes when the ends that passed are recorded', async () => {
    await world.app.act((ctx) => world.app.get(Sweep).run(ctx));
    await world.app.drainOutbox();
    expect(await differences(world, works, ['page', 'search'])).toEqual([]);
    expect(await cardDifferences(world, works)).toEqual([]);
    await showCards(world, false);
    expect(await cardDifferences(world, works, () => false)).toEqual([]);
  }, 120_000);
});

describeIf(hasMeilisearch, WITHOUT)('the same by Meilisearch', () => {
  let server: MeilisearchServer;
  let world: World;
  beforeAll(async () => {
    server = await meilisearchServer();
    world = await World.open({ MEILISEARCH_URL: server.url, ...(server.apiKey ? { MEILISEARCH_API_KEY: server.apiKey } : {}) });
  }, 180_000);
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  it('search agrees with the oracle', async () => {
    const works = await build(
      world,
      WORKS.filter((_, at) => at % 6 === 0),
    ); // a part: each search here takes as long as ten there
    await world.app.drainOutbox();
    await world.app.get(SearchMaintenance).rebuild();
    expect(await differences(world, works, ['search'])).toEqual([]);
  }, 300_000);
});
