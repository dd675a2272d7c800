import { clock, readPlace, secondsOf } from './place.ts';

describe('a place in a file', () => {
  it.each([
    ['page:4', { kind: 'page', value: '4' }],
    ['cue:00:03:12', { kind: 'cue', value: '00:03:12' }],
    ['', null],
    ['bladzijde', null],
    [null, null],
  ])('%j is %j', (text, place) => {
    expect(readPlace(text)).toEqual(place);
  });

  it.each([
    ['00:03:12', 192, '3.12'],
    ['1:02:03,5', 3723.5, '1.02.03'],
    ['0:07', 7, '0.07'],
  ])('%s is %d seconds, said as %s', (text, seconds, said) => {
    expect(secondsOf(text)).toBe(seconds);
    expect(clock(seconds)).toBe(said);
  });

  it('is no time when it is a number', () => {
    expect(secondsOf('7')).toBeNull();
  });
});
