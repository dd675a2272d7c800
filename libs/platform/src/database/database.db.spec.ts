import { testDatabase, type TestDatabase } from '@deelgenoot/testing';
import type { DataSource } from 'typeorm';
import { Database, dataSource } from './database.ts';
import { migrateDatabase } from './migrate.ts';
import { platformMigrations } from './platform.migration.ts';

describe('a transaction', () => {
  let made: TestDatabase;
  let source: DataSource;
  let database: Database;
  beforeAll(async () => {
    made = await testDatabase({ key: 'platform', migrate: (url) => migrateDatabase(url, platformMigrations) });
    source = await dataSource({ DATABASE_URL: made.url, DATABASE_POOL: 2 }, []).initialize();
    database = new Database(source);
  });
  afterAll(async () => {
    await source?.destroy();
    await made?.drop();
  });

  it('does what is asked at once in the order in which it was asked', async () => {
    const ctx = database.context();
    const read = await database.transact(ctx, async ({ db }) => {
      await db.query('CREATE TEMP TABLE seen (n int) ON COMMIT DROP');
      const [, first, , second] = await Promise.all([
        db.query('INSERT INTO seen VALUES (1)'),
        db.query('SELECT n FROM seen ORDER BY n'),
        db.query('INSERT INTO seen VALUES (2)'),
        db.query('SELECT n FROM seen ORDER BY n'),
      ]);
      return [first, second];
    });
    expect(read).toEqual([[{ n: 1 }], [{ n: 1 }, { n: 2 }]]);
  });

  it('tells the first fault of what was asked at once, and leaves the connection whole', async () => {
    const ctx = database.context();
    const failing = database.transact(ctx, ({ db }) => Promise.all([db.query('SELECT 1'), db.query('SELECT 1 / 0'), db.query('SELECT 2')]));
    await expect(failing).rejects.toMatchObject({ driverError: { code: '22012' } });
    expect(await database.transact(ctx, ({ db }) => db.query('SELECT 3 AS n'))).toEqual([{ n: 3 }]);
  });
});
