import { AND_LATER } from '@deelgenoot/access';
import { Exclusions, EXCLUSIONS_MAX, SchoolHooks, type SchoolRow } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import { RequestConsent } from '../consent/request-consent.ts';
import { KeepRules } from '../standing/keep-rules.ts';
import { Database } from '@deelgenoot/platform';
import { Rosters } from '../terms/rosters.ts';
import { Restamp } from './restamp.job.ts';
import { wish, World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world?.close());

it('a school that joins waits for whoever stamps for the schools there are', async () => {
  const school = await world.school('Later', 'reference');
  const order: string[] = [];
  let finish = () => {};
  const told = new Promise<void>((done) => (finish = done));
  let begun = () => {};
  const held = new Promise<void>((done) => (begun = done));
  const stamping = world.as(null, async (ctx) => {
    await world.get(Rosters).hold(ctx);
    begun();
    await told;
    order.push('stamped');
  });
  await held;
  const joining = world.setStatus(school, 'member').then(() => order.push('joined'));
  const waits = () =>
    world.sql(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
  for (const end = Date.now() + 10_000; (await waits()).length === 0 && Date.now() < end;);
  finish();
  await Promise.all([stamping, joining]);
  expect(order).toEqual(['stamped', 'joined']);
});

it('what went to nobody but a school that leaves stays home at once', async () => {
  const [home, only] = [await world.school('Home'), await world.school('Only')];
  const [maker, manager] = [await world.person('Maker', home), await world.person('Mies', home, ['manager'])];
  const scope = wish({ mode: 'include', schoolIds: [only.id] });
  await world.as(maker, (ctx) => world.get(KeepRules).set(ctx, home.id, scope));
  const work = await world.work(home, [maker]);
  await world.as(manager, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], scope));
  expect(await world.seers(work)).toEqual([only.id]);
  await world.setStatus(only, 'left');
  expect(await world.shared(work)).toEqual([]);
  await world.setStatus(only, 'member');
  await world.drain();
  expect(await world.seers(work)).toEqual([only.id]);
});

it('a school that leaves takes along what went up in it', async () => {
  const [part, whole, away] = [await world.school('Part'), await world.school('Whole'), await world.school('Away')];
  const [maker, manager] = [await world.person('Maker', part), await world.person('Mies', part, ['manager'])];
  const scope = wish({ mode: 'include', schoolIds: [away.id] });
  await world.as(maker, (ctx) => world.get(KeepRules).set(ctx, part.id, scope));
  const work = await world.work(part, [maker]);
  await world.as(manager, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], scope));
  await world.as(null, async (ctx) => {
    await ctx.db.query("UPDATE identity.institution SET status = 'merged', merged_into = $2 WHERE id = $1", [part.id, whole.id]);
    await world.get(SchoolHooks).merged(ctx, part.id, whole.id);
  });
  expect(await world.seers(work)).toEqual([away.id]);
  await world.setStatus(whole, 'left');
  expect(await world.shared(work)).toEqual([]);
  await world.setStatus(whole, 'member');
  await world.drain();
  expect(await world.seers(work)).toEqual([]); // its permissions ended
});

it('beyond so many sets of schools that are left out, schools are listed, and one that joins is added', async () => {
  const [home, away, later] = [await world.school('Home'), await world.school('Away'), await world.school('New', 'reference')];
  const manager = await world.person('Mies', home, ['manager']);
  const shareAround = async (...schools: SchoolRow[]) => {
    const maker = await world.person('Maker', home);
    const scope = wish({ mode: 'except', schoolIds: schools.map(({ id }) => id), futureMembers: true });
    await world.as(maker, (ctx) => world.get(KeepRules).set(ctx, home.id, scope));
    const work = await world.work(home, [maker]);
    await world.as(manager, (ctx) => world.get(RequestConsent).request(ctx, 'material', [work], wish({ futureMembers: true })));
    return work;
  };
  const first = await shareAround(away);
  const fill = Array.from({ length: EXCLUSIONS_MAX }, () => [newId()]);
  await world.as(null, (ctx) => world.get(Exclusions).keep(ctx, fill));
  expect(await world.sql('SELECT FROM identity.exclusion')).toHaveLength(EXCLUSIONS_MAX);

  const beyond = await shareAround(away, home);
  expect([await world.shared(first), await world.shared(beyond)]).toEqual([
    [expect.stringMatching(/^others:[0-9a-f]{32}$/)],
    expect.arrayContaining([AND_LATER]),
  ]);
  expect(await world.seers(beyond)).not.toContain(away.id);
  await world.setStatus(later, 'member');
  expect([(await world.seers(first)).includes(later.id), (await world.seers(beyond)).includes(later.id)]).toEqual([true, true]); // known, and so listed
  await world.drain();
  const latest = await world.school('Latest', 'reference'); // nobody knew it
  await world.setStatus(latest, 'member');
  expect([(await world.seers(first)).includes(latest.id), (await world.seers(beyond)).includes(latest.id)]).toEqual([true, false]); // the job opens what is listed
  await world.drain();
  expect(await world.seers(beyond)).toContain(latest.id);
  for (const work of [first, beyond]) {
    const seers = await world.seers(work);
    expect([seers.includes(later.id), seers.includes(away.id)]).toEqual([true, false]);
  }

  await world.get(Restamp).forgetExclusions(world.get(Database).context());
  expect(await world.sql('SELECT FROM identity.exclusion')).toHaveLength(2);
  for (const work of [first, beyond]) {
    expect(await world.shared(work)).toEqual([expect.stringMatching(/^others:[0-9a-f]{32}$/)]);
    const seers = await world.seers(work);
    expect([seers.includes(later.id), seers.includes(away.id)]).toEqual([true, false]);
  }
});
