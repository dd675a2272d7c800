import { DomainError } from '@deelgenoot/kernel';
import type { State } from '../consent/states.ts';
import { STATES } from '../consent/states.ts';
import { grantedOf, NOW, rowOf, viewer } from '../testing/rows.ts';
import { decideRevocation, type JudgedFacts, mayDisown, mayRemoveMaker } from './judging.policy.ts';

type Who = Parameters<typeof viewer>[0];
const FACTS: JudgedFacts = { subject: { judged: true }, makers: ['anna', 'bram'] };
const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('who takes off a maker, or revokes a yes', () => {
  it.each<[string, Who, Partial<JudgedFacts>, true | string]>([
    ['a moderator of the platform', 'mo', {}, true],
    ['not of what they may not see', 'mo', { subject: { judged: false } }, 'NOT_FOUND'],
    ['nor of what is not there', 'mo', { subject: undefined }, 'NOT_FOUND'],
    ['nor of their own work', 'mo', { makers: ['anna', 'mo'] }, 'OWN_CASE'],
    ['no manager of its school', 'mies', {}, 'NOT_FOUND'],
    ['no maker', 'bram', {}, 'NOT_FOUND'],
    ['no stranger', 'nobody', {}, 'NOT_FOUND'],
  ])('%s', (_, who, more, expected) => {
    const facts = { ...FACTS, ...more };
    const removal = mayRemoveMaker(viewer(who), facts, 'anna');
    expect(removal === true || removal.code).toBe(expected);
    const revoked = codeOf(() => decideRevocation(viewer(who), grantedOf(), facts, 'case', NOW)[0]!.type);
    expect(revoked).toBe(expected === true ? 'REVOKE' : expected);
  });

  it('takes off makers only', () => expect(mayRemoveMaker(viewer('mo'), FACTS, 'dewi')).toMatchObject({ code: 'NOT_FOUND' }));
  it('revokes no answer of their own, also when they are no maker any more', () =>
    expect(codeOf(() => decideRevocation(viewer('mo'), grantedOf({ authorId: 'mo' }), FACTS, 'case', NOW))).toBe('OWN_CASE'));
});

it('a revoked yes has ended for good, and says in which case', () =>
  expect(decideRevocation(viewer('mo'), grantedOf(), FACTS, 'case', NOW)).toMatchObject([
    { type: 'REVOKE', caseId: 'case', row: { id: 'consent', state: 'revoked', endedAt: NOW } },
  ]));

it.each(STATES.filter((state) => state !== 'granted'))('what is %s is not revoked, nor disowned', (state: State) => {
  expect(codeOf(() => decideRevocation(viewer('mo'), rowOf({ state }), FACTS, 'case', NOW))).toBe('CONSENT_STATE');
  expect(mayDisown(viewer('anna'), rowOf({ state }))).toMatchObject({ code: 'CONSENT_STATE' });
});

it.each<[Who, true | string]>([
  ['anna', true],
  ['sam', true],
  ['bram', 'NOT_FOUND'],
  ['mies', 'NOT_FOUND'],
  ['nobody', 'NOT_FOUND'],
])('%s says that a yes of Anna is not hers', (who, expected) => {
  const decision = mayDisown(viewer(who), grantedOf());
  expect(decision === true || decision.code).toBe(expected);
});
