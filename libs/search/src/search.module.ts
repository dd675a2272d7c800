import { IdentityModule } from '@deelgenoot/identity';
import { type Ctx, Database, Jobs, Metrics } from '@deelgenoot/platform';
import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Engines } from './engine/engines.ts';
import { PostgresEngine } from './engine/postgres/postgres-engine.ts';
import { ForgetWords } from './erasure/forget-words.ts';
import { IdentityDocuments } from './identity-documents.ts';
import { Indexables } from './index/indexables.ts';
import { Indexer } from './index/indexer.ts';
import { Narrowings } from './index/narrowings.ts';
import { INDEX_JOB, type IndexJob, SearchIndex } from './index/search-index.ts';
import { SearchMaintenance } from './index/search-maintenance.ts';
import { FacetLabels } from './query/facets.ts';
import { SearchHitResolver, SearchResolver } from './query/search.resolver.ts';
import { SearchService } from './query/search.service.ts';
import { Suggestions } from './query/suggestions.ts';
import { ToolAccess } from './query/tool-access.ts';
import { Texts } from './query/texts.ts';

export const CHECK_JOB = 'search.check';
const NIGHTLY = '17 3 * * *';

/** One box over everything a viewer may see. */
@Module({
  imports: [IdentityModule],
  providers: [
    Indexables,
    SearchIndex,
    Indexer,
    Narrowings,
    SearchMaintenance,
    PostgresEngine,
    Engines,
    IdentityDocuments,
    ForgetWords,
    SearchService,
    Suggestions,
    Texts,
    FacetLabels,
    ToolAccess,
    SearchResolver,
    SearchHitResolver,
  ],
  exports: [Indexables, ToolAccess, SearchIndex, SearchService, SearchMaintenance],
})
export class SearchModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly indexer: Indexer,
    private readonly engines: Engines,
    private readonly maintenance: SearchMaintenance,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge('deelgenoot_search_narrowed', 'Things that every search leaves out by name until this engine has let go of them', 'engine', async () => {
      const rows = await this.database.source.query<{ confirmed: string[] }[]>('SELECT confirmed FROM search.narrowed');
      return Object.fromEntries(this.engines.all.map(({ name }) => [name, rows.filter(({ confirmed }) => !confirmed.includes(name)).length]));
    });
    // They call the search server, so they open their own transactions.
    this.jobs.on<IndexJob>(INDEX_JOB, (ctx: Ctx, { kind, ids }) => this.indexer.refresh(ctx, kind, ids), { transaction: false });
    this.jobs.on(CHECK_JOB, () => this.check(), { transaction: false });
    this.jobs.every(NIGHTLY, CHECK_JOB);
  }

  /** A search server that is new gets its index now, not tonight; until then PostgreSQL answers. */
  async onApplicationBootstrap(): Promise<void> {
    const { meilisearch } = this.engines;
    if (!meilisearch || (await meilisearch.isLive().catch(() => false))) return;
    await this.jobs.add(this.database.context(), CHECK_JOB, {}, { key: CHECK_JOB });
  }

  /** A search server without an index gets one; an index is compared and repaired. */
  private async check(): Promise<void> {
    if (this.engines.meilisearch && !(await this.engines.meilisearch.isLive())) await this.maintenance.rebuild();
    else await this.maintenance.check();
  }
}
