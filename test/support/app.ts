import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ctx, Database, drainJobs, Jobs, readConfig, startWorker } from '@deelgenoot/platform';
import { testDatabase, type TestDatabaseOptions } from '@deelgenoot/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Type } from '@nestjs/common';
import { createApp } from '../../apps/api/src/create-app.ts';
import { migrate, migrations } from '../../apps/api/src/migrations.ts';

/** Another set of migrations, another template. */
export const MIGRATIONS_KEY = createHash('sha256')
  .update(migrations.map((migration) => migration.name + migration.toString()).join('\n'))
  .digest('hex');

/** The whole program over a database and a files folder of its own, on a free port. */
export class TestApp {
  private worker: Awaited<ReturnType<typeof startWorker>> | undefined;

  private constructor(
    readonly nest: NestExpressApplication,
    readonly databaseUrl: string,
    readonly dir: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param state what its database begins with: the newest form, empty, unless told otherwise */
  static async start(settings: Record<string, string> = {}, state: TestDatabaseOptions = { key: MIGRATIONS_KEY, migrate }): Promise<TestApp> {
    const database = await testDatabase(state);
    const dir = await mkdtemp(join(tmpdir(), 'deelgenoot-test-'));
    const config = readConfig({
      DATABASE_URL: database.url,
      FILES_DIR: join(dir, 'files'),
      MAIL_DIR: join(dir, 'mail'),
      KEYS_DIR: join(dir, 'keys'),
      LOG_LEVEL: 'error',
      NODE_ENV: 'test',
      DATABASE_POOL: '8',
      ...settings,
    });
    const nest = await createApp(config);
    await nest.listen(0, '127.0.0.1');
    return new TestApp(nest, database.url, dir, database.drop);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.nest.getHttpServer().address() as AddressInfo).port}`;
  }

  get<T>(type: Type<T>): T {
    return this.nest.get(type, { strict: false });
  }

  /** Does every job that is due: what the worker would do, awaited. */
  async drainOutbox(): Promise<void> {
    await drainJobs(this.databaseUrl, this.get(Jobs));
  }

  /** Does jobs as they come, as beside a person who waits for nothing; until the app stops. */
  async work(): Promise<void> {
    this.worker = await startWorker(this.databaseUrl, this.get(Jobs), (message) => console.error(message));
  }

  /** Runs work in one transaction, as the program itself. */
  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const database = this.get(Database);
    return database.transact(database.context(), work);
  }

  sql<T = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<T[]> {
    return this.get(Database).source.query(statement, params);
  }

  async stop(): Promise<void> {
    await this.worker?.stop();
    await this.nest.close();
    await this.drop();
    await rm(this.dir, { recursive: true, force: true });
  }
}
