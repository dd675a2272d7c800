import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database, drainJobs, Jobs, readConfig } from '@deelgenoot/platform';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../apps/api/src/app.module.ts';
import { seedDemo } from '../../apps/api/src/demo/seed.ts';
import { migrate } from '../../apps/api/src/migrations.ts';
import { MIGRATIONS_KEY, TestApp } from './app.ts';
import { Client } from './client.ts';

const SOURCES = [fileURLToPath(new URL('../../apps/api/demo', import.meta.url)), fileURLToPath(new URL('../../apps/api/src/demo', import.meta.url))];

/** Names what the seed reads and how it lays it. */
async function seedKey(): Promise<string> {
  const hash = createHash('sha256').update(MIGRATIONS_KEY);
  for (const folder of SOURCES)
    for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (entry.isFile()) hash.update(await readFile(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/deelgenoot-test', import.meta.url));

/** Lays the demo world into an empty database and indexes it; its files go to a folder that every copy begins with. */
async function lay(url: string, files: string): Promise<void> {
  await migrate(url);
  await mkdir(CACHE, { recursive: true });
  const dir = await mkdtemp(join(CACHE, 'laying-'));
  const config = readConfig({
    DATABASE_URL: url,
    DEMO: '1',
    FILES_DIR: join(dir, 'files'),
    MAIL_DIR: join(dir, 'mail'),
    KEYS_DIR: join(dir, 'keys'),
    NODE_ENV: 'test',
  });
  await seedDemo(config);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: false });
  try {
    await drainJobs(url, app.get(Jobs));
    await app.get(Database).source.query('ANALYZE');
    await rm(files, { recursive: true, force: true });
    await rename(join(dir, 'files'), files);
  } finally {
    await app.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The whole program over the demo world: laid once per server, copied for each spec. */
export async function demoApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const key = await seedKey();
  const files = join(CACHE, `demo-${key.slice(0, 16)}`);
  const app = await TestApp.start({ DEMO: '1', ...settings }, { key, migrate: (url) => lay(url, files) });
  await cp(files, join(app.dir, 'files'), { recursive: true });
  return app;
}

/** Signs in with one click, as somebody whom the sign-in page of the demo offers. */
export async function demoClient(app: TestApp, key: string): Promise<Client> {
  const client = new Client(app.url);
  await client.ask('mutation ($key: String!) { demoSignIn(key: $key) { id } }', { key });
  return client;
}
