import { searchDatabase, type SearchDatabase } from '../../testing/database.ts';
import { engineContract } from '../engine.contract.ts';
import { PostgresEngine } from './postgres-engine.ts';

describe('search in PostgreSQL', () => {
  let db: SearchDatabase | undefined;
  afterAll(() => db?.close());
  engineContract(async () => {
    db = await searchDatabase();
    return { engine: new PostgresEngine(), db };
  });
});
