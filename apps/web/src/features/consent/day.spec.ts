import { dayOf, endOfSchoolYear, lastDay, stopsInDays } from './day.ts';

describe('days of an agreement', () => {
  it.each([
    ['2027-07-31T22:00:00.000Z', '2027-07-31'], // summer time
    ['2026-12-31T23:00:00.000Z', '2026-12-31'],
  ])('an end at %s is until and including %s', (until, day) => expect(lastDay(until)).toBe(day));

  it('counts days as they are in the Netherlands', () => expect(dayOf('2026-11-22T23:30:00Z')).toBe('2026-11-23'));

  it.each([
    ['2026-11-22', '2027-07-31'],
    ['2027-07-31', '2027-07-31'],
    ['2027-08-01', '2028-07-31'],
  ])('the school year of %s ends on %s', (day, end) => expect(endOfSchoolYear(day)).toBe(end));

  it.each([
    [null, null],
    ['2026-11-29T23:00:00.000Z', 7],
    ['2026-11-22T23:00:00.000Z', 0],
    ['2026-11-21T23:00:00.000Z', null], // over
    ['2027-07-31T22:00:00.000Z', null], // far away
  ])('%s stops in %s days', (until, left) => expect(stopsInDays(until, Date.parse('2026-11-22T15:00:00Z'))).toBe(left));
});
