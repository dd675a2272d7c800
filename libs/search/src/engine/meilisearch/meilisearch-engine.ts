import type { Ctx } from '@deelgenoot/platform';
import { Meilisearch, MeilisearchApiError, type MultiSearchQuery } from 'meilisearch';
import { FACETS, type FacetName, type Ref } from '../../index/document.ts';
import type { IndexedDocument } from '../../index/newer.ts';
import { DEPTH_MAX, type EngineHit, type EngineQuery, type EngineResult, type Receipt, type Rebuild, type SearchEngine } from '../engine.ts';
import { keyOf, type StoredDocument, toStored } from './document.ts';
import { facetFilters, visibleFilter } from './filter.ts';
import { settings } from './settings.ts';

/** A filter with more ids than this is slower than asking PostgreSQL. */
const NARROWED_MAX = 1_000;
const WAIT = { timeout: 60_000, interval: 10 };
const REQUEST_MS = 5_000;

/** Meilisearch cannot answer now, and PostgreSQL must. */
export class EngineUnavailable extends Error {}

/** A Meilisearch server. What is written here is found once `confirmed` resolves, and not before. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  private readonly client: Meilisearch;
  private live = false;

  /** @param index the name under which searches find it */
  constructor(
    options: { url: string; apiKey?: string | undefined },
    private readonly index = 'deelgenoot',
  ) {
    this.client = new Meilisearch({ host: options.url, ...(options.apiKey ? { apiKey: options.apiKey } : {}), timeout: REQUEST_MS, defaultWaitOptions: WAIT });
  }

  async upsert(ctx: Ctx, documents: readonly IndexedDocument[]): Promise<Receipt> {
    if (documents.length === 0) return [];
    const stored = documents.map(toStored);
    return this.inEach(ctx, async (index) => (await this.client.index(index).addDocuments(stored, { primaryKey: 'key' })).taskUid);
  }

  async remove(ctx: Ctx, refs: readonly Ref[]): Promise<Receipt> {
    if (refs.length === 0) return [];
    return this.inEach(ctx, async (index) => (await this.client.index(index).deleteDocuments(refs.map(keyOf))).taskUid);
  }

  /** The index in use and, while one is built, the one beside it. Before the first one is built there is none in use. */
  private async inEach(ctx: Ctx, write: (index: string) => Promise<number>): Promise<number[]> {
    const building = await ctx.db.query<{ target: string }[]>('SELECT target FROM search.rebuild WHERE engine = $1', [this.name]);
    const indexes = [...((await this.isLive()) ? [this.index] : []), ...building.map((row) => row.target)];
    const receipts: number[] = [];
    for (const index of indexes) receipts.push(await write(index));
    return receipts;
  }

  /** Whether there is an index to search; a new server has none until the first rebuild. */
  async isLive(): Promise<boolean> {
    this.live ||= await this.client.getRawIndex(this.index).then(() => true, isMissing);
    return this.live;
  }

  async confirmed(receipt: Receipt): Promise<void> {
    for (const task of await this.client.tasks.waitForTasks(receipt, WAIT))
      if (task.status !== 'succeeded') throw new Error(`meilisearch: ${task.error?.message ?? task.status}`);
  }

  async query(ctx: Ctx, query: EngineQuery): Promise<EngineResult> {
    const narrowed = await ctx.db.query<{ id: string }[]>(`SELECT DISTINCT id FROM search.narrowed WHERE NOT $1 = ANY(confirmed) LIMIT ${NARROWED_MAX + 1}`, [
      this.name,
    ]);
    if (narrowed.length > NARROWED_MAX) throw new EngineUnavailable('too much was narrowed at once');
    if (query.passes.length === 0) return { hits: [], total: 0, facets: {} };
    const queries = this.queries(
      query,
      visibleFilter(
        query,
        narrowed.map((row) => row.id),
      ),
    );
    const { results } = await this.client.multiSearch({ queries }).catch((error: unknown) => {
      throw new EngineUnavailable('no answer', { cause: error });
    });
    const [first, ...rest] = results as unknown as Answer[];
    const facets: EngineResult['facets'] = {};
    const counts = { ...first?.facetDistribution, ...Object.assign({}, ...rest.map((each) => each.facetDistribution)) } as Record<
      FacetName,
      Record<string, number>
    >;
    for (const name of query.count ? FACETS : []) {
      const values = Object.entries(counts[name] ?? {}).map(([value, count]) => ({ value, count }));
      if (values.length > 0) facets[name] = values;
    }
    const hits = (first?.hits ?? []).slice(query.offset % Math.max(1, query.limit) === 0 ? 0 : query.offset);
    return {
      hits: hits.map(({ kind, id, foldId, _rankingScore }): EngineHit => ({ kind, id, foldId, score: _rankingScore })),
      total: first?.totalHits ?? 0,
      facets,
    };
  }

  /** The search itself, and one count for each facet that is filtered by: its values are counted without that filter. */
  private queries(query: EngineQuery, visible: readonly string[]): MultiSearchQuery[] {
    const words = query.terms.flatMap((term) => (term.variants.find((variant) => variant.why === 'spelling') ?? term.variants[0])?.lexemes ?? []);
    const least = words.length - (query.terms.length - query.required);
    const shared: MultiSearchQuery = {
      indexUid: this.index,
      q: words.join(' '),
      showRankingScore: true,
      attributesToRetrieve: ['kind', 'id', 'foldId'],
      ...(query.required < query.terms.length
        ? { matchingStrategy: 'frequency', rankingScoreThreshold: (least - 1) / words.length + 0.001 }
        : { matchingStrategy: 'all' }),
      ...(words.length === 0 ? { sort: ['publishedAt:desc'] } : {}),
    };
    const limit = Math.max(1, Math.min(query.limit, DEPTH_MAX - query.offset));
    const page = query.offset % limit === 0 ? { page: query.offset / limit + 1, hitsPerPage: limit } : { page: 1, hitsPerPage: query.offset + limit };
    const filters = facetFilters(query);
    const others = (name: string) => [...visible, ...filters.filter((each) => each.name !== name).map((each) => each.filter)];
    return [
      { ...shared, ...page, filter: others(''), ...(query.count ? { facets: [...FACETS] } : {}) },
      ...(query.count ? filters.map(({ name }) => ({ ...shared, filter: others(name), facets: [name], page: 1, hitsPerPage: 0 })) : []),
    ];
  }

  async rebuild(ctx: Ctx): Promise<Rebuild> {
    const left = await ctx.db.query<{ target: string }[]>('SELECT target FROM search.rebuild WHERE engine = $1', [this.name]); // by a rebuild that did not end
    for (const row of left) await this.client.deleteIndexIfExists(row.target);
    const target = `${this.index}_${Date.now().toString(36)}`;
    await this.confirmed([
      (await this.client.createIndex(target, { primaryKey: 'key' })).taskUid,
      (await this.client.index(target).updateSettings(settings())).taskUid,
    ]);
    await ctx.db.query('INSERT INTO search.rebuild (engine, target) VALUES ($1, $2) ON CONFLICT (engine) DO UPDATE SET target = $2, started_at = now()', [
      this.name,
      target,
    ]);
    const written: number[] = [];
    return {
      upsert: async (_, documents) => {
        if (documents.length > 0) written.push((await this.client.index(target).addDocuments(documents.map(toStored), { primaryKey: 'key' })).taskUid);
      },
      swap: async (each) => {
        await this.confirmed(written);
        const replaces = await this.isLive();
        await this.confirmed([(await this.client.swapIndexes([{ indexes: [target, this.index], rename: !replaces }])).taskUid]);
        await each.db.query('DELETE FROM search.rebuild WHERE engine = $1 AND target = $2', [this.name, target]);
        if (replaces) await this.confirmed([(await this.client.deleteIndex(target)).taskUid]);
      },
    };
  }

  async *inventory(): AsyncIterable<readonly (Ref & { readonly hash: string })[]> {
    if (!(await this.isLive())) return;
    for (let offset = 0; ;) {
      const { results } = await this.client.index<StoredDocument>(this.index).getDocuments({ fields: ['kind', 'id', 'hash'], limit: 1_000, offset });
      if (results.length === 0) return;
      yield results;
      offset += results.length;
    }
  }
}

interface Answer {
  readonly hits: readonly (StoredDocument & { _rankingScore: number })[];
  readonly totalHits: number;
  readonly facetDistribution?: Partial<Record<FacetName, Record<string, number>>>;
}

function isMissing(error: unknown): false {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false;
  throw error;
}
