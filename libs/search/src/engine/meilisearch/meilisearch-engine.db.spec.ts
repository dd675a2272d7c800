import { describeIf } from '@deelgenoot/testing';
import { searchDatabase, type SearchDatabase } from '../../testing/database.ts';
import { hasMeilisearch, meilisearchServer, type MeilisearchServer, WITHOUT } from '../../testing/meilisearch.ts';
import { engineContract } from '../engine.contract.ts';
import { MeilisearchEngine } from './meilisearch-engine.ts';

if (!hasMeilisearch) process.stderr.write(`\n*** ${WITHOUT} ***\n`);

describeIf(hasMeilisearch, WITHOUT)('search in Meilisearch', () => {
  let db: SearchDatabase | undefined;
  let server: MeilisearchServer | undefined;
  afterAll(async () => {
    await db?.close();
    await server?.stop();
  });

  engineContract(async () => {
    server = await meilisearchServer();
    db = await searchDatabase();
    const engine = new MeilisearchEngine(server, `test_${Date.now().toString(36)}`);
    const first = await db.act((ctx) => engine.rebuild(ctx));
    await db.act((ctx) => first.swap(ctx));
    return { engine, db };
  }, ['leave out a rare word before a common one']);
});
