import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config/config.ts';
import { Database, dataSource, type Entity } from './database/database.ts';
import { BlobKeeper } from './files/blob-keeper.ts';
import { Blobs } from './files/blobs.ts';
import { graphqlModule } from './graphql/graphql.module.ts';
import { MutationTransaction } from './graphql/mutation-transaction.ts';
import { BrowserCookie } from './http/cookie.ts';
import { ErrorsFilter } from './http/errors.filter.ts';
import type { Migration } from './database/migrate.ts';
import { HealthController, MIGRATION_NAMES } from './http/health.controller.ts';
import { Jobs } from './jobs/jobs.ts';
import { Log } from './logging/log.ts';
import { Metrics } from './metrics/metrics.ts';

/** What every room stands on: settings, database, jobs, files, log, the GraphQL endpoint. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  /** @param migrations what the database must have before the program is ready */
  static forRoot(config: Config, entities: Entity[], migrations: readonly Migration[] = []): DynamicModule {
    return {
      module: PlatformModule,
      imports: [graphqlModule()],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useFactory: () => dataSource(config, entities).initialize() },
        { provide: MIGRATION_NAMES, useValue: migrations.map(({ name }) => name) },
        Database,
        Metrics,
        Jobs,
        Blobs,
        BlobKeeper,
        Log,
        BrowserCookie,
        { provide: APP_INTERCEPTOR, useClass: MutationTransaction },
        { provide: APP_FILTER, useClass: ErrorsFilter },
      ],
      exports: [CONFIG, DataSource, Database, Metrics, Jobs, Blobs, BlobKeeper, Log, BrowserCookie],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.source.destroy();
  }
}
