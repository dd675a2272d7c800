import { Takings } from './takings.ts';

describe('what was taken lately', () => {
  it('is known by key and moment', () => {
    const takings = new Takings();
    takings.add('a');
    const moment = takings.now();
    expect(takings.since(moment, ['a'])).toBe(false);
    takings.add('b');
    expect([takings.since(moment, ['a']), takings.since(moment, ['a', 'b'])]).toEqual([false, true]);
  });

  it('is anything, when it was too long ago', () => {
    const takings = new Takings();
    const moment = takings.now();
    for (let at = 0; at < 10_000; at++) takings.add('x');
    expect(takings.since(moment, ['a'])).toBe(true);
    expect(takings.since(takings.now(), ['a'])).toBe(false);
  });
});
