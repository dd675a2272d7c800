import { newId } from '@deelgenoot/kernel';
import { Database } from '@deelgenoot/platform';
import { SearchService } from '../query/search.service.ts';
import { World } from '../testing/world.ts';
import { SearchIndex } from './search-index.ts';
import { SearchMaintenance } from './search-maintenance.ts';

describe('keeping the index right', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    for (let at = 0; at < 3; at++) world.materials.put({ title: `Kiwi ${at}` });
  }, 30_000);
  afterAll(() => world?.close());

  const kiwis = async () => (await world.get(SearchService).search(world.as('public'), { text: 'kiwi' }, { first: 20 })).totalCount;
  const sql = (statement: string, params: unknown[] = []) => world.get(Database).source.query(statement, params);
  const check = () => world.get(SearchMaintenance).check();

  it('builds it from nothing', async () => {
    expect(await kiwis()).toBe(0);
    expect(await world.get(SearchMaintenance).rebuild()).toBe(3);
    expect(await kiwis()).toBe(3);
    expect(await check()).toEqual({ documents: 3, engines: [{ name: 'postgresql', missing: 0, stale: 0, extra: 0 }], overdue: 0 });
  });

  it('finds and repairs what is missing, stale or too much, and narrowings without a job', async () => {
    const [missing, stale, hidden] = [...world.materials.things.keys()];
    await sql('DELETE FROM search.document WHERE id = $1', [missing]);
    await sql("UPDATE search.document SET hash = '\\x00' WHERE id = $1", [stale]);
    await sql("INSERT INTO search.narrowed (kind, id, at) VALUES ('material', $1, now() - interval '1 hour')", [hidden]);
    await sql("INSERT INTO search.document SELECT (jsonb_populate_record(d, jsonb_build_object('id', $1::text))).* FROM search.document d WHERE id = $2", [
      newId(),
      stale,
    ]);
    await sql("INSERT INTO search.document SELECT (jsonb_populate_record(d, jsonb_build_object('kind', 'dodo'))).* FROM search.document d WHERE id = $1", [
      stale,
    ]);
    expect(await check()).toEqual({ documents: 3, engines: [{ name: 'postgresql', missing: 1, stale: 1, extra: 2 }], overdue: 1 });
    expect(await check()).toEqual({ documents: 3, engines: [{ name: 'postgresql', missing: 0, stale: 0, extra: 0 }], overdue: 0 });
    expect(await kiwis()).toBe(3);
  });

  it('removes at a rebuild what no longer is', async () => {
    world.materials.things.delete([...world.materials.things.keys()][0]!);
    await world.get(SearchMaintenance).rebuild();
    expect(await kiwis()).toBe(2);
  });

  it('does not rebuild twice at once', async () => {
    const holder = world.get(Database).source.createQueryRunner();
    await holder.query('SELECT pg_advisory_lock(7302001)');
    await expect(world.get(SearchMaintenance).rebuild()).rejects.toMatchObject({ kind: 'CONFLICT' });
    await holder.query('SELECT pg_advisory_unlock(7302001)');
    await holder.release();
  });

  it('keeps the newest of two writers who index the same thing at once', async () => {
    const foldId = newId();
    const versions = [1, 2].map((n) => world.materials.put({ title: `Emoe ${n}`, foldId }));
    const index = world.get(SearchIndex);
    for (const version of versions) await world.act((ctx) => index.changed(ctx, 'material', [version.id]));
    await Promise.all([world.drain(), world.drain()]);
    expect(
      (await world.get(SearchService).search(world.as('public'), { text: 'emoe' }, { first: 20 })).hits.map((hit) =>
        hit.title.map((piece) => piece.text).join(''),
      ),
    ).toEqual(['Emoe 2']);
    expect(await check()).toMatchObject({ engines: [{ missing: 0, stale: 0, extra: 0 }] });
  });

  it('adds one job for what changes often, and few for many', async () => {
    const index = world.get(SearchIndex);
    const ids = Array.from({ length: 250 }, () => newId());
    for (let at = 0; at < 3; at++) await world.act((ctx) => index.changed(ctx, 'tip', [ids[0]!]));
    await world.act((ctx) => index.changed(ctx, 'tip', ids));
    const [row] = await sql("SELECT count(*)::int AS n FROM (SELECT platform.add_job('none', '{}', NULL, NULL)) x");
    expect(row).toEqual({ n: 1 });
    await world.drain();
  });
});
