import { ANONYMOUS } from '@deelgenoot/access';
import { Database } from '@deelgenoot/platform';
import { SearchService } from '@deelgenoot/search';
import { describeIf } from '@deelgenoot/testing';
import { hasMeilisearch, type MeilisearchServer, meilisearchServer, WITHOUT } from '../../../libs/search/src/testing/meilisearch.ts';
import { type DemoMaterial, readDemo } from '../../../apps/api/src/demo/world.ts';
import type { TestApp } from '../../support/app.ts';
import { demoApp } from '../../support/demo.ts';
import { golden, mean, ndcg, recall } from './relevance.ts';

/** What each engine reached when the set was judged, less a little: a change that finds worse fails. */
const FLOOR = { postgresql: 0.94, meilisearch: 0.92 };

const set = golden();

/** Finds as somebody who may see every work that is published. */
async function finder(app: TestApp): Promise<(text: string) => Promise<string[]>> {
  const keys = new Map(readDemo<DemoMaterial>('materials').map((one) => [one.title, one.key]));
  const works = await app.sql<{ id: string; title: string }>('SELECT material_id AS id, title FROM catalog.version');
  const keyOf = new Map(works.map(({ id, title }) => [id, keys.get(title) ?? title]));
  const schools = await app.sql<{ id: string }>(`SELECT id FROM identity.institution WHERE status = 'member'`);
  const passes = ['public' as const, 'educators' as const, 'moderators' as const, ...schools.map(({ id }) => `institution:${id}` as const)];
  return async (text) => {
    const ctx = app.get(Database).context({ ...ANONYMOUS, passes });
    const { hits } = await app.get(SearchService).search(ctx, { text, kind: 'material' }, { first: 10 });
    return hits.map((hit) => keyOf.get(hit.id) ?? hit.id);
  };
}

function judge(engine: keyof typeof FLOOR, found: ReadonlyMap<string, readonly string[]>): number {
  const scores = set.map((one) => ({ ...one, score: ndcg(found.get(one.query) ?? [], one.good), recall: recall(found.get(one.query) ?? [], one.good) }));
  const kinds = [...new Set(set.map(({ kind }) => kind))].map(
    (kind) => `${kind} ${mean(scores.filter((one) => one.kind === kind).map(({ score }) => score)).toFixed(2)}`,
  );
  const worst = scores
    .filter(({ score }) => score < 0.7)
    .map(({ query, score }) => `  ${score.toFixed(2)} ${query} → ${(found.get(query) ?? []).slice(0, 4).join(', ') || 'nothing'}`);
  const all = mean(scores.map(({ score }) => score));
  process.stderr.write(
    `\nrelevance of ${engine}: nDCG@10 ${all.toFixed(3)}, recall@10 ${mean(scores.map((one) => one.recall)).toFixed(3)} over ${set.length} queries (${kinds.join(', ')})\n${worst.join('\n')}\n`,
  );
  return all;
}

const foundBy = async (app: TestApp): Promise<Map<string, string[]>> => {
  const find = await finder(app);
  const found = new Map<string, string[]>();
  for (const { query } of set) found.set(query, await find(query));
  return found;
};

describe('the golden set', () => {
  it('is large enough, of every kind, and names works that are there', () => {
    const keys = new Set(readDemo<DemoMaterial>('materials').map(({ key }) => key));
    expect(set.length).toBeGreaterThanOrEqual(60);
    expect(new Set(set.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(set.map(({ query }) => query)).size).toBe(set.length);
    for (const { good } of set) for (const key of Object.keys(good)) expect(keys).toContain(key);
  });

  it('is measured by a rule that knows best from worst', () => {
    const good = { a: 3, b: 1 };
    expect(ndcg(['a', 'b'], good)).toBe(1);
    expect(ndcg(['x', 'a', 'b'], good)).toBeLessThan(ndcg(['a', 'x', 'b'], good));
    expect(ndcg(['x'], good)).toBe(0);
    expect([recall(['a'], good), recall([], good)]).toEqual([0.5, 0]);
  });
});

describe('PostgreSQL finds what serves, first', () => {
  let app: TestApp | undefined;
  beforeAll(async () => {
    app = await demoApp();
  }, 300_000);
  afterAll(() => app?.stop());

  it(`with nDCG@10 of at least ${FLOOR.postgresql}`, async () => {
    expect(judge('postgresql', await foundBy(app!))).toBeGreaterThanOrEqual(FLOOR.postgresql);
  });
});

describeIf(hasMeilisearch, WITHOUT)('Meilisearch finds what serves, first', () => {
  let app: TestApp | undefined;
  let server: MeilisearchServer | undefined;
  beforeAll(async () => {
    server = await meilisearchServer();
    app = await demoApp({ MEILISEARCH_URL: server.url, ...(server.apiKey ? { MEILISEARCH_API_KEY: server.apiKey } : {}) });
    await app.drainOutbox(); // gives the new server its index
  }, 300_000);
  afterAll(async () => {
    await app?.stop();
    await server?.stop();
  });

  it(`with nDCG@10 of at least ${FLOOR.meilisearch}`, async () => {
    expect(judge('meilisearch', await foundBy(app!))).toBeGreaterThanOrEqual(FLOOR.meilisearch);
  });
});
