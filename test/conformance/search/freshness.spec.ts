import { setTimeout as pause } from 'node:timers/promises';
import { Jobs, startWorker } from '@deelgenoot/platform';
import { describeIf } from '@deelgenoot/testing';
import { hasMeilisearch, type MeilisearchServer, meilisearchServer, WITHOUT } from '../../../libs/search/src/testing/meilisearch.ts';
import { World } from '../../support/world.ts';

/** From the answer of the change until a search finds it, in milliseconds. */
const SOON = 1_000;
/** A machine that does other work too may be slow at times; not always. */
const TRIES = 5;
const PATIENCE = 20_000;

type Found = { search: { engine: string; hits: { material: { id: string } | null }[] } };
const SEARCH = 'query ($text: String!) { search(input: { text: $text }) { engine hits { material { id } } } }';

/** The whole program with its worker running, as people use it. */
function finds(engine: string, open: () => Promise<World>): void {
  let world: World | undefined;
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
  let id: string;
  beforeAll(async () => {
    world = await open();
    id = await world.publishPdf('Iets over stilte.', 'Stilte');
    await world.app.drainOutbox();
    worker = await startWorker(world.app.databaseUrl, world.app.get(Jobs), () => undefined);
  }, 180_000);
  afterAll(async () => {
    await worker?.stop();
    await world?.stop();
  });

  const hits = async (text: string) => (await world!.at.bram.ask<Found>(SEARCH, { text })).search;

  it(`finds a change within a second, by ${engine}`, async () => {
    const waits: number[] = [];
    for (let n = 0; n < TRIES; n++) {
      const word = `kwispel${'abcde'[n]}staart`;
      await world!.at.manon.ask('mutation ($id: ID!, $input: MaterialInput!) { updateMaterial(id: $id, input: $input) { id } }', {
        id,
        input: { title: word },
      });
      const since = performance.now();
      for (;;) {
        const found = await hits(word);
        if (found.hits.some((hit) => hit.material?.id === id)) break;
        if (performance.now() - since > PATIENCE) throw new Error(`${word} was not found within ${PATIENCE} ms`);
        await pause(10);
      }
      waits.push(performance.now() - since);
    }
    process.stderr.write(`\nfreshness by ${engine}: ${waits.map((ms) => Math.round(ms)).join(', ')} ms\n`);
    expect(Math.min(...waits)).toBeLessThan(SOON);
    expect((await hits('Stilte')).engine).toBe(engine);
  });

  it(`finds nothing any more from the answer of the withdrawal on, by ${engine}`, async () => {
    const [word] = (await world!.app.sql<{ title: string }>('SELECT title FROM catalog.version')).map(({ title }) => title);
    const chris = async () => (await world!.at.chris.ask<Found>(SEARCH, { text: word })).search.hits.length;
    await world!.ask([id]);
    await world!.answer('anna', true);
    for (const since = performance.now(); (await chris()) === 0; await pause(10)) if (performance.now() - since > PATIENCE) throw new Error('never shared');
    await world!.withdraw('anna');
    expect(await chris()).toBe(0);
  });
}

describe('an index in PostgreSQL', () => finds('postgresql', () => World.open()));

describeIf(hasMeilisearch, WITHOUT)('an index in Meilisearch', () => {
  let server: MeilisearchServer | undefined;
  afterAll(() => server?.stop());
  finds('meilisearch', async () => {
    server = await meilisearchServer();
    return World.open({ MEILISEARCH_URL: server.url, ...(server.apiKey ? { MEILISEARCH_API_KEY: server.apiKey } : {}) });
  });
});
