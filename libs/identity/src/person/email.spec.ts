import { domainOf, parseEmail, requireDomain } from './email.ts';

it.each([
  ['  A.Dijkman@Noordster.Example ', 'a.dijkman@noordster.example'],
  ["o'brien+toets@sub.school.nl", "o'brien+toets@sub.school.nl"],
  ['jürgen@school.nl', 'jürgen@school.nl'],
  ['a\u0000nna@school.nl', 'anna@school.nl'],
  ['', null],
  ['anna', null],
  ['@school.nl', null],
  ['anna@school', null],
  ['anna@-school.nl', null],
  ['anna@school..nl', null],
  ['anna@school.nl, bram@school.nl', null],
  ['Anna <anna@school.nl>', null],
  ['an na@school.nl', null],
  ['anna@school.nl\nBcc: bram@school.nl', null],
  [`${'a'.repeat(65)}@school.nl`, null],
])('reads %j as %j', (text, email) => expect(parseEmail(text)).toBe(email));

it('knows a domain, with or without its @', () => {
  expect(requireDomain(' @Noordster.Example')).toBe('noordster.example');
  expect(domainOf('anna@noordster.example')).toBe('noordster.example');
});

it.each(['', 'school', 'https://school.nl', 'school.nl/pad', 'anna@school.nl'])('takes %j for no domain', (text) =>
  expect(() => requireDomain(text)).toThrow('INVALID_INPUT'),
);
