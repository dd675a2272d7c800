import { aDocument } from '../../testing/documents.ts';
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

  it('writes the words of a document anew only when they changed', async () => {
    const engine = new PostgresEngine();
    const document = aDocument({ title: 'Okapi', body: 'savanne' });
    const write = (given: typeof document) => db!.act((ctx) => engine.upsert(ctx, [given]));
    const written = async () => (await db!.as().db.query('SELECT xmin::text FROM search.part WHERE id = $1', [document.id]))[0].xmin;
    await write(document);
    const first = await written();
    await write({ ...document, open: ['institution:elsewhere'] });
    expect(await written()).toBe(first);
    await write({ ...document, body: 'oerwoud' });
    expect(await written()).not.toBe(first);
  });
});
