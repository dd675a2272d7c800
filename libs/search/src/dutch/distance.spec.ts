import { distance } from './distance.ts';

describe('slips of typing', () => {
  it.each([
    ['toets', 'toets', 0],
    ['toest', 'toets', 1],
    ['toetts', 'toets', 1],
    ['toes', 'toets', 1],
    ['toats', 'toets', 1],
    ['voortgagstoest', 'voortgangstoets', 2],
    ['appel', 'peer', 3],
    ['', 'a', 1],
  ])('%s, %s: %i', (a, b, expected) => expect(distance(a, b, 2)).toBe(expected));
});
