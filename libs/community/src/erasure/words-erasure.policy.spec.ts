import { fateOf } from './words-erasure.policy.ts';

it.each([
  ['delete', { answered: false, gone: false }, 'removed'],
  ['delete', { answered: true, gone: false }, 'wiped'],
  ['anonymise', { answered: true, gone: false }, 'nameless'],
  ['keep', { answered: true, gone: false }, 'redacted'],
  ['delete', { answered: false, gone: true }, 'redacted'],
  ['anonymise', { answered: false, gone: true }, 'redacted'],
] as const)('%s %j: %s', (choice, words, fate) => expect(fateOf(choice, words)).toBe(fate));
