import { mayErase, readChoices } from './erasure.policy.ts';
import type { PersonalData } from './personal-data.ts';

const owners: PersonalData[] = [
  { kind: 'comment', choices: ['keep', 'delete'] },
  { kind: 'reaction', choices: [] },
];
const read = (...chosen: { kind: string; choice: string }[]) => Object.fromEntries(readChoices(owners, chosen));

describe('what becomes of what someone leaves', () => {
  it('is the first choice unless they say otherwise', () => {
    expect(read()).toEqual({ comment: 'keep', reaction: 'delete' });
    expect(read({ kind: 'comment', choice: 'delete' })).toEqual({ comment: 'delete', reaction: 'delete' });
  });
  it.each([
    ['a choice that is not there', { kind: 'comment', choice: 'anonymise' }],
    ['a kind that is not there', { kind: 'tip', choice: 'keep' }],
    ['what nobody is asked about', { kind: 'reaction', choice: 'keep' }],
  ])('refuses %s', (_, wrong) => expect(() => read(wrong)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' })));
  it('refuses two choices for one kind', () =>
    expect(() => read({ kind: 'comment', choice: 'delete' }, { kind: 'comment', choice: 'keep' })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' })));
});

it.each([
  ['anybody', { lastManagerOf: [], lastAdministrator: false }, true],
  ['the last manager of a school', { lastManagerOf: ['ROC Noord'], lastAdministrator: false }, 'LAST_MANAGER'],
  ['the last administrator', { lastManagerOf: [], lastAdministrator: true }, 'LAST_ADMINISTRATOR'],
])('%s', (_, posts, expected) => {
  const decision = mayErase(posts);
  expect(decision === true || decision.code).toBe(expected);
});
