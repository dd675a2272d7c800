import { daysAgo, NOW, TODAY } from '../testing/rows.ts';
import type { Clearance } from './clearance.ts';
import { clearanceFor, isOfClass, type StandingClearance, WITHHELD } from './clearance.policy.ts';

const own = (more: Partial<Clearance> = {}): Clearance => ({
  id: 'own',
  institutionId: 'home',
  scope: { mode: 'all', institutions: [], futureMembers: false },
  roster: TODAY,
  until: null,
  ...more,
});
const standing = (id: string, workClass: string[][], more: Partial<StandingClearance> = {}): StandingClearance => ({
  ...own({ id }),
  class: workClass,
  givenAt: daysAgo(1),
  ...more,
});
const TRAITS = ['domain:zorg', 'level:3', 'form:les'];

it.each<[string[][], boolean]>([
  [[], true],
  [[['domain:zorg']], true],
  [[['domain:techniek', 'domain:zorg']], true],
  [[['domain:zorg'], ['level:3', 'level:4']], true],
  [[['domain:zorg'], ['level:4']], false],
  [[['domain:techniek']], false],
])('%j fits: %s', (workClass, expected) => expect(isOfClass(TRAITS, workClass)).toBe(expected));

it.each<[string, Clearance | undefined, StandingClearance[], string | null]>([
  ['nothing', undefined, [], null],
  ['its own', own(), [standing('s', [])], 'own'],
  ['the class', undefined, [standing('s', [['domain:zorg']])], 's'],
  ['another class', undefined, [standing('s', [['domain:techniek']])], null],
  ['kept home', own({ scope: WITHHELD }), [standing('s', [])], null],
  ['the newest', undefined, [standing('old', [], { givenAt: daysAgo(2) }), standing('new', [])], 'new'],
  ['at its end', undefined, [standing('s', [], { until: NOW })], null],
  ['before its end', undefined, [standing('s', [], { until: daysAgo(-1) })], 's'],
])('%s', (_, ownOne, classes, expected) => expect(clearanceFor(ownOne, classes, TRAITS, NOW)?.id ?? null).toBe(expected));
