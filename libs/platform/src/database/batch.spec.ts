import { Batch, whenKnown } from './batch.ts';

const names = (log: string[][]) =>
  new Batch<string | null>(async (ids) => {
    log.push([...ids]);
    return new Map(ids.filter((id) => id !== 'x').map((id) => [id, id.toUpperCase()]));
  }, null);

describe('a batch', () => {
  it('asks for everything of one turn together, and for each id once', async () => {
    const log: string[][] = [];
    const batch = names(log);
    expect(await Promise.all([batch.get('a'), batch.get('b'), batch.get('a'), batch.get('x')])).toEqual(['A', 'B', 'A', null]);
    expect(log).toEqual([['a', 'b', 'x']]);
  });

  it('gives at once what was loaded, also that there is nothing', async () => {
    const log: string[][] = [];
    const batch = names(log);
    await batch.ahead(['a', 'x', 'a']);
    expect([batch.get('a'), batch.get('x')]).toEqual(['A', null]);
    expect(whenKnown(batch.get('a'), (name) => `${name}!`)).toBe('A!');
    expect(await whenKnown(batch.get('b'), (name) => `${name}!`)).toBe('B!');
    expect(log).toEqual([['a', 'x'], ['b']]);
  });

  it('tells everyone who waits that loading failed', async () => {
    const batch = new Batch<string>(() => Promise.reject(new Error('away')), '');
    expect((await Promise.allSettled([batch.get('a'), batch.get('b')])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
