import { Database } from '@deelgenoot/platform';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { World } from '../testing/world.ts';
import { ACTION_LIMITS, ActionLimits } from './limits.ts';

describe('limits of what people do', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  }, 60_000);
  afterAll(() => world?.close());

  it('hold per person and per action, and say how long to wait', async () => {
    const limits = world.get(ActionLimits);
    const { points } = ACTION_LIMITS.comment;
    for (let n = 0; n < points; n++) await limits.count('comment', world.people.anna);
    await expect(limits.count('comment', world.people.anna)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfterSeconds: expect.any(Number) },
    });
    await limits.count('react', world.people.anna);
    await limits.count('comment', world.people.bram);
  });

  it('stand beside limits that other rooms keep in tables of their own', async () => {
    const { source } = world.get(Database);
    const other = new RateLimiterPostgres({
      storeClient: source,
      storeType: 'typeorm',
      schemaName: 'identity',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      points: 1_000,
      duration: 60,
    });
    for (let n = 0; n < 20; n++) {
      await Promise.all([other.consume('x'), world.get(ActionLimits).count('react', world.people.chris), other.consume('y')]);
    }
  });
});
