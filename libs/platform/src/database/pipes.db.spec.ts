import { testDatabase, type TestDatabase } from '@deelgenoot/testing';
import pg from 'pg';
import { kept } from './kept.ts';
import { Pipes } from './pipes.ts';

const DOUBLE = kept('SELECT $1::int * 2 AS n');
const DIVIDE = kept('SELECT 1 / $1::int AS n');

describe('connections that everyone shares', () => {
  let database: TestDatabase;
  let pipes: Pipes;
  beforeAll(async () => {
    database = await testDatabase();
    pipes = new Pipes({ connectionString: database.url, application_name: 'pipes' });
  });
  afterAll(async () => {
    await pipes.end();
    await database.drop();
  });

  const double = async (n: number): Promise<number> => ((await pipes.query(DOUBLE, [n])).rows as { n: number }[])[0]!.n;
  const numbers = Array.from({ length: 50 }, (_, n) => n);

  it('give each their own answer, however many ask at once', async () => {
    expect(await Promise.all(numbers.map(double))).toEqual(numbers.map((n) => 2 * n));
  });

  it('plan once, without knowing the values', async () => {
    const plans = kept('SELECT custom_plans::int AS custom FROM pg_prepared_statements WHERE statement LIKE $1');
    for (let n = 0; n < 6; n++) await pipes.query(plans, ['%custom_plans%']);
    const { rows } = await pipes.query(plans, ['%custom_plans%']);
    expect(rows).toEqual([{ custom: 0 }]);
  });

  it('let one fail without the others', async () => {
    const [one, wrong, other] = await Promise.allSettled([double(1), pipes.query(DIVIDE, [0]), double(2)]);
    expect([one, other]).toMatchObject([{ value: 2 }, { value: 4 }]);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
  });

  it('are made anew after the database cut them off', async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'pipes' AND datname = current_database()");
    await admin.end();
    let answered = 0;
    for (const end = Date.now() + 10_000; answered < numbers.length && Date.now() < end;)
      answered = (await Promise.allSettled(numbers.map(double))).filter(({ status }) => status === 'fulfilled').length;
    expect(answered).toBe(numbers.length);
  });
});
