import { CONFIG, type Config, type Ctx, Log, Metrics } from '@deelgenoot/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EngineQuery, EngineResult, SearchEngine } from './engine.ts';
import { EngineUnavailable, MeilisearchEngine } from './meilisearch/meilisearch-engine.ts';
import { PostgresEngine } from './postgres/postgres-engine.ts';

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
  private readonly seconds: ReturnType<Metrics['histogram']>;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'MEILISEARCH_URL' | 'MEILISEARCH_API_KEY'>,
    readonly postgres: PostgresEngine,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.seconds = metrics.histogram('deelgenoot_search_seconds', 'Time an engine took to answer a search', 'engine');
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
