import { dayOf, endOfDay } from './time.ts';

describe('endOfDay', () => {
  it.each([
    ['2026-01-15', '2026-01-15T23:00:00.000Z'], // winter: UTC+1
    ['2026-07-31', '2026-07-31T22:00:00.000Z'], // summer: UTC+2
    ['2026-03-28', '2026-03-28T23:00:00.000Z'], // the day before the clock goes forward
    ['2026-03-29', '2026-03-29T22:00:00.000Z'], // a day of 23 hours
    ['2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'], // a day of 25 hours
    ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('ends %s at %s', (day, instant) => expect(endOfDay(day).toISOString()).toBe(instant));
});

it.each([
  ['2026-07-31T21:59:59Z', '2026-07-31'],
  ['2026-07-31T22:00:00Z', '2026-08-01'],
  ['2026-01-01T23:00:00Z', '2026-01-02'],
])('%s is on %s in the Netherlands', (at, day) => expect(dayOf(at)).toBe(day));
