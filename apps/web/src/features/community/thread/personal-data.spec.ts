import { isBsn, personalDataIn } from './personal-data.ts';

describe('what a text could give away', () => {
  it.each([
    ['Bel me op 06 12 34 56 78', ['phone']],
    ['Bel 06-12345678 of +31 6 12345678', ['phone']],
    ['Bel 050 123 45 67', ['phone']],
    ['Mail s123456@student.school.nl', ['email']],
    ['Zijn BSN is 111222333', ['bsn']],
    ['Piet had een 3', ['grade']],
    ['Fatima kreeg maar een 4,5 voor rekenen', ['grade']],
  ])('%s', (text, found) => expect(personalDataIn(text)).toEqual(found));

  it.each([
    'Ik heb 24 studenten in 2 groepen.',
    'De code is 111222333.',
    'BSN 123456789 bestaat niet.',
    'Anna had een 20 minuten durend gesprek.',
    'De groep haalde een 7.',
    'In 2026-2027 geven we 0,5 fte.',
    'Bladzijde 10, opdracht 3.',
    'Anna heeft 3 lessen per week.',
  ])('nothing in: %s', (text) => expect(personalDataIn(text)).toEqual([]));

  it('knows the eleven test', () => {
    expect(isBsn('111222333')).toBe(true);
    expect(isBsn('123456789')).toBe(false);
    expect(isBsn('000000000')).toBe(false);
    expect(isBsn('10000008')).toBe(true); // eight digits: a zero before it
  });
});
