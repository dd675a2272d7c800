import pg from 'pg';
import { testDatabase } from './index.ts';

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a database for a spec file', () => {
  const key = `spec ${Math.random()}`;
  let migrations = 0;
  const migrate = async (url: string) => {
    migrations++;
    await query(url, 'CREATE TABLE lesson (title text)');
  };

  it('is migrated once, however many ask at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => testDatabase({ migrate, key })));
    expect(migrations).toBe(1);
    expect(new Set(all.map((db) => db.url)).size).toBe(4);
    await query(all[0]!.url, "INSERT INTO lesson VALUES ('Lassen')");
    expect(await query(all[1]!.url, 'SELECT * FROM lesson')).toEqual([]);
    await Promise.all(all.map((db) => db.drop()));
    await expect(query(all[0]!.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('is dropped while someone is still connected', async () => {
    const db = await testDatabase();
    const client = new pg.Client({ connectionString: db.url });
    client.on('error', () => undefined);
    await client.connect();
    await db.drop();
    await expect(query(db.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('is not left half migrated', async () => {
    const failing = () => Promise.reject(new Error('broken migration'));
    await expect(testDatabase({ migrate: failing, key: `${key} b` })).rejects.toThrow('broken migration');
    const db = await testDatabase({ migrate, key: `${key} b` });
    expect(await query(db.url, 'SELECT * FROM lesson')).toEqual([]);
    await db.drop();
  });
});
