import { Rosters } from '../terms/rosters.ts';
import { World } from '../testing/world.ts';

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
