import { formatFor } from './format.ts';
import { pluralFor } from './words.ts';

const nl = formatFor('nl');
const en = formatFor('en');

describe('dates and times, in the Netherlands wherever the reader is', () => {
  it('writes times as Dutch people do', () => {
    expect(nl.time('2026-11-24T14:30:00Z')).toBe('15.30 uur');
    expect(nl.time('2026-07-01T07:05:00Z')).toBe('9.05 uur');
    expect(en.time('2026-11-24T14:30:00Z')).toBe('15:30');
  });

  it('names the day of every moment, also of today', () => {
    const now = new Date();
    expect(nl.moment(now)).toBe(`vandaag om ${nl.time(now)}`);
    expect(en.moment(now)).toBe(`today at ${en.time(now)}`);
    expect(nl.moment('2020-11-24T14:30:00Z')).toBe('24 november 2020 om 15.30 uur');
    expect(en.moment('2020-11-24T14:30:00Z')).toBe('24 November 2020 at 15:30');
  });

  it('names the year only when it is another one', () => {
    const year = new Date().getFullYear();
    expect(nl.date(`${year}-11-27T12:00:00Z`)).toBe('27 november');
    expect(nl.date(`${year + 1}-07-31T12:00:00Z`)).toBe(`31 juli ${year + 1}`);
    expect(nl.dateShort('2026-11-10T12:00:00Z')).toBe('10 nov');
  });

  it('counts days by the calendar, not by hours', () => {
    // 0.30 uur in Amsterdam; an hour and a half earlier was yesterday there.
    const now = Date.parse('2026-11-24T23:30:00Z');
    expect(nl.relative('2026-11-24T22:00:00Z', now)).toBe('1 uur geleden');
    expect(nl.relative('2026-11-22T23:30:00Z', now)).toBe('eergisteren');
    expect(nl.relative('2026-11-24T23:10:00Z', now)).toBe('20 minuten geleden');
    expect(nl.relative('2026-11-24T23:29:50Z', now)).toBe('nu');
    expect(nl.relative('2026-11-30T23:30:00Z', now)).toBe('over 6 dagen');
  });
});

describe('sizes, lengths, amounts', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_200_000, '1,2 MB'],
    [62_000_000, '62 MB'],
    [2_000_000_000, '2 GB'],
  ])('%d bytes is %s', (bytes, text) => {
    expect(nl.bytes(bytes)).toBe(text);
  });

  it.each([
    [15, '15 minuten'],
    [60, '1 uur'],
    [90, '1 uur 30 minuten'],
    [120, '2 uur'],
    [0, '0 minuten'],
  ])('%d minutes is %s', (minutes, text) => {
    expect(nl.duration(minutes)).toBe(text);
  });

  it.each([
    [1, '1 seconde'],
    [40.2, '41 seconden'],
    [60, '1 minuut'],
    [839, '14 minuten'],
    [3700, '1 uur 2 minuten'],
  ])('waiting %d seconds is %s', (seconds, text) => {
    expect(nl.wait(seconds)).toBe(text);
  });

  it('writes scores and lists', () => {
    expect(nl.score(4)).toBe('4,0');
    expect(nl.list(['Anna', 'Bram', 'Chris'])).toBe('Anna, Bram en Chris');
    expect(en.list(['Anna', 'Bram', 'Chris'])).toBe('Anna, Bram and Chris');
  });
});

describe('counted phrases', () => {
  const plural = pluralFor('nl');
  const forms = { zero: 'nog geen antwoorden', one: '# antwoord', other: '# antwoorden' };
  it.each([
    [0, 'nog geen antwoorden'],
    [1, '1 antwoord'],
    [2, '2 antwoorden'],
    [1204, '1.204 antwoorden'],
  ])('%d', (n, text) => {
    expect(plural(n, forms)).toBe(text);
  });
});
