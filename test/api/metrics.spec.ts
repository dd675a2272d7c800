import { TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';

const TOKEN = 'een lang geheim voor wie meet';
/** As a proxy on the same machine passes on somebody from elsewhere. */
const ELSEWHERE = { 'x-forwarded-for': '203.0.113.7' };

/** The number behind a metric with these labels. */
function numberOf(text: string, metric: string, labels: Record<string, string> = {}): number | null {
  const line = text
    .split('\n')
    .find((one) => one.startsWith(`${metric}{`) && Object.entries(labels).every(([name, value]) => one.includes(`${name}="${value}"`)));
  return line === undefined ? null : Number(line.split(' ').at(-1));
}

describe('those who run the program', () => {
  let app: TestApp;
  let here: Client;
  beforeAll(async () => {
    app = await TestApp.start({ METRICS_TOKEN: TOKEN });
    here = new Client(app.url);
  }, 120_000);
  afterAll(() => app.stop());

  const metrics = async (): Promise<string> => (await here.fetch('/metrics')).text();

  it('read operations by their field and how they ended, and nothing that people typed', async () => {
    await here.ask('query Kwikstaart { me { id } }');
    await here.codeOf('{ material(id: "0199f3a4-0000-7000-8000-000000000000") { id } }');
    await here.codeOf('{ kwikstaart }');
    await here.codeOf('mutation { withdrawConsents(consentIds: ["0199f3a4-0000-7000-8000-000000000000"]) { id } }');
    const text = await metrics();
    expect(numberOf(text, 'deelgenoot_graphql_seconds_count', { operation: 'me', outcome: 'ok' })).toBe(1);
    expect(numberOf(text, 'deelgenoot_graphql_seconds_count', { operation: 'material', outcome: 'NOT_FOUND' })).toBe(1);
    expect(numberOf(text, 'deelgenoot_graphql_seconds_count', { operation: 'invalid', outcome: 'QUERY_INVALID' })).toBe(1);
    expect(numberOf(text, 'deelgenoot_transaction_seconds_count', { operation: 'withdrawConsents' })).toBe(1);
    expect(numberOf(text, 'deelgenoot_http_seconds_count', { door: 'graphql', method: 'POST', status: '200' })).toBeGreaterThanOrEqual(2);
    expect(text.toLowerCase()).not.toContain('kwikstaart');
  });

  it('read how far the worker is behind, until it has caught up', async () => {
    await app.sql(`SELECT platform.add_job('search.index', '{"kind":"school","ids":[]}', NULL, now() - interval '90 seconds')`);
    const before = await metrics();
    expect(numberOf(before, 'deelgenoot_jobs_waiting', { task: 'search.index' })).toBeGreaterThanOrEqual(1);
    expect(numberOf(before, 'deelgenoot_jobs_oldest_seconds', { task: 'search.index' })).toBeGreaterThanOrEqual(90);
    await app.drainOutbox();
    expect(numberOf(await metrics(), 'deelgenoot_jobs_waiting', { task: 'search.index' })).toBeNull();
  });

  it('read sockets, connections and memory', async () => {
    const text = await metrics();
    expect(numberOf(text, 'deelgenoot_sockets', { of: 'clients' })).toBe(0);
    expect(numberOf(text, 'deelgenoot_database_connections', { state: 'idle' })).not.toBeNull();
    expect(numberOf(text, 'deelgenoot_search_narrowed', { engine: 'postgresql' })).toBe(0);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  });

  it('are on the machine or have the token; to others there is nothing', async () => {
    const status = async (headers: Record<string, string>) => (await here.fetch('/metrics', { headers })).status;
    expect(await status({})).toBe(200);
    expect(await status(ELSEWHERE)).toBe(404);
    expect(await status({ ...ELSEWHERE, authorization: `Bearer ${TOKEN}` })).toBe(200);
    expect(await status({ ...ELSEWHERE, authorization: 'Bearer undefined' })).toBe(404);
    expect(await status({ ...ELSEWHERE, authorization: `Bearer ${TOKEN}x` })).toBe(404);
  });
});

describe('a program that cannot serve says so', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  }, 120_000);
  afterAll(() => app.stop());

  const ready = async () => {
    const response = await fetch(new URL('/readyz', app.url));
    return { status: response.status, body: (await response.json()) as object };
  };

  it('while a migration is missing, and when the database is gone; it lives all the same', async () => {
    expect(await ready()).toEqual({ status: 200, body: { ok: true } });
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: app.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query('DELETE FROM public.migration WHERE id = (SELECT max(id) FROM public.migration) RETURNING *');
    expect(await ready()).toEqual({ status: 503, body: { ok: false, faults: ['migrations'] } });
    await owner.query('INSERT INTO public.migration (id, timestamp, name) VALUES ($1, $2, $3)', [rows[0].id, rows[0].timestamp, rows[0].name]);
    expect((await ready()).status).toBe(200);

    await owner.query('ALTER TABLE public.migration RENAME TO migration_away');
    expect(await ready()).toEqual({ status: 503, body: { ok: false, faults: ['database'] } });
    expect((await fetch(new URL('/healthz', app.url))).status).toBe(200);
    await owner.end();
  });
});
