import { CONFIG, type Config, type Ctx, Log } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Histogram, register } from 'prom-client';
import type { EngineQuery, EngineResult, SearchEngine } from './engine.ts';
import { EngineUnavailable, MeilisearchEngine } from './meilisearch/meilisearch-engine.ts';
import { PostgresEngine } from './postgres/postgres-engine.ts';

const METRIC = 'deelgenoot_search_seconds';

/** How long engines take to answer. Two programs in one process (tests) share it. */
const seconds = (): Histogram<'engine'> =>
  (register.getSingleMetric(METRIC) as Histogram<'engine'> | undefined) ??
  new Histogram({
    name: METRIC,
    help: 'Time an engine took to answer a search',
    labelNames: ['engine'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  });

/** Whether one word of several is enough. Meilisearch keeps the rarest then, found or not; PostgreSQL weighs them all. */
const isLoose = ({ terms, required }: EngineQuery): boolean => required === 1 && terms.length > 1;

/**
 * The engines of this program. PostgreSQL always holds the index: it knows the words, and it answers when Meilisearch
 * cannot. With a `MEILISEARCH_URL`, Meilisearch answers first.
 */
@Injectable()
export class Engines {
  readonly all: readonly SearchEngine[];
  readonly meilisearch: MeilisearchEngine | null;
  private readonly seconds = seconds();

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'MEILISEARCH_URL' | 'MEILISEARCH_API_KEY'>,
    readonly postgres: PostgresEngine,
    private readonly log: Log,
  ) {
    this.meilisearch = config.MEILISEARCH_URL ? new MeilisearchEngine({ url: config.MEILISEARCH_URL, apiKey: config.MEILISEARCH_API_KEY }) : null;
    this.all = this.meilisearch ? [postgres, this.meilisearch] : [postgres];
  }

  /** The answer, and who gave it. */
  async query(ctx: Ctx, query: EngineQuery): Promise<EngineResult & { engine: string }> {
    if (this.meilisearch && !isLoose(query)) {
      try {
        if (await this.meilisearch.isLive()) {
          const result = await this.timed(this.meilisearch, ctx, query);
          if (result.total > 0 || query.required === query.terms.length) return { ...result, engine: this.meilisearch.name };
        }
      } catch (error) {
        if (!(error instanceof EngineUnavailable)) throw error;
        this.log.warn('meilisearch does not answer', { reason: error.message });
      }
    }
    return { ...(await this.timed(this.postgres, ctx, query)), engine: this.postgres.name };
  }

  private async timed(engine: SearchEngine, ctx: Ctx, query: EngineQuery): Promise<EngineResult> {
    const stop = this.seconds.startTimer({ engine: engine.name });
    try {
      return await engine.query(ctx, query);
    } finally {
      stop();
    }
  }
}
