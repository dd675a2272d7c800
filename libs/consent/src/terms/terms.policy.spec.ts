import type { Decision } from '@deelgenoot/kernel';
import { daysAgo, NOW, rosterOf, termsOf, TODAY } from '../testing/rows.ts';
import { mayAgreeTo, readTerms, termsWithin, type TermsWish } from './terms.policy.ts';
import type { Scope, Terms } from './terms.ts';

const wish = (scope: Partial<TermsWish['scope']>, more: Partial<TermsWish> = {}): TermsWish => ({
  scope: { mode: 'all', schoolIds: [], futureMembers: false, ...scope },
  licence: 'adapt',
  attribution: 'full',
  versionPolicy: 'minor',
  confirmCreativeCommons: false,
  ...more,
});
const scope = (mode: Scope['mode'], institutions: string[] = [], futureMembers = false): Scope => ({ mode, institutions, futureMembers });
const word = (decision: Decision): string => (decision === true ? 'yes' : decision.code);

describe('what people fill in, said in one way only', () => {
  it.each<[Partial<TermsWish['scope']>, Scope]>([
    [{ mode: 'include', schoolIds: ['c', 'b', 'c'], futureMembers: true }, scope('include', ['b', 'c'])],
    [{ mode: 'except', schoolIds: [], futureMembers: true }, scope('all', [], true)],
    [{ mode: 'except', schoolIds: ['b'] }, scope('except', ['b'])],
    [{ mode: 'except', schoolIds: ['B', 'b'] }, scope('except', ['b'])],
    [{ mode: 'all', schoolIds: ['b'] }, scope('all')],
    [{ mode: 'public', schoolIds: ['b'] }, scope('public', [], true)],
  ])('%j', (given, expected) => expect(readTerms(wish(given)).scope).toEqual(expected));

  it('ends when that day ends in Amsterdam', () => expect(readTerms(wish({}, { until: '2026-03-29' })).until).toEqual(new Date('2026-03-29T22:00:00Z')));
});

describe('what can be agreed to', () => {
  const check = (terms: Terms, confirmed = false, today = TODAY) => word(mayAgreeTo(terms, { today, home: 'home', now: NOW, confirmed }));
  const publicly = (licence: Terms['licence']) => termsOf({ scope: scope('public', [], true), licence });
  it.each<[string, string, string]>([
    ['all schools', check(termsOf()), 'yes'],
    ['Creative Commons for everyone, confirmed', check(publicly('cc-by'), true), 'yes'],
    ['Creative Commons for everyone, said once', check(publicly('cc-by')), 'TERMS_CONFIRM_CC'],
    ['Creative Commons for schools', check(termsOf({ licence: 'cc-by-sa' }), true), 'TERMS_CC_NEEDS_PUBLIC'],
    ['until a day that was', check(termsOf({ until: daysAgo(1) })), 'TERMS_UNTIL_PAST'],
    ['until this instant', check(termsOf({ until: NOW })), 'TERMS_UNTIL_PAST'],
    ['no school at all', check(termsOf({ scope: scope('include') })), 'TERMS_SCOPE_EMPTY'],
    ['only its own school', check(termsOf({ scope: scope('include', ['home']) })), 'TERMS_SCOPE_EMPTY'],
    ['a school that takes no part', check(termsOf({ scope: scope('include', ['elsewhere']) })), 'TERMS_SCOPE_EMPTY'],
    ['all but all others', check(termsOf({ scope: scope('except', ['b', 'c']) })), 'TERMS_SCOPE_EMPTY'],
    ['all schools, when there is no other', check(termsOf(), false, rosterOf('home')), 'TERMS_SCOPE_EMPTY'],
    ['all schools to come, when there is no other', check(termsOf({ scope: scope('all', [], true) }), false, rosterOf('home')), 'yes'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});

describe('narrower', () => {
  it.each<[string, Partial<Terms>, Partial<Terms>, boolean]>([
    ['the same', {}, {}, true],
    ['fewer schools', { scope: scope('include', ['b']) }, {}, true],
    ['more schools', {}, { scope: scope('include', ['b']) }, false],
    ['all, and all by name', { scope: scope('include', ['b', 'c', 'home']) }, {}, true],
    ['schools to come', { scope: scope('all', [], true) }, {}, false],
    ['all to come but one', { scope: scope('except', ['b'], true) }, { scope: scope('all', [], true) }, true],
    ['all to come, also one that was left out before it joined', { scope: scope('all', [], true) }, { scope: scope('except', ['later'], true) }, false],
    ['members instead of everyone', { scope: scope('all', [], true) }, { scope: scope('public', [], true) }, true],
    ['everyone', { scope: scope('public', [], true) }, { scope: scope('all', [], true) }, false],
    ['using instead of adapting', { licence: 'use' }, { licence: 'adapt' }, true],
    ['adapting instead of using', { licence: 'adapt' }, { licence: 'use' }, false],
    ['a sooner end', { until: daysAgo(-1) }, { until: daysAgo(-2) }, true],
    ['an end', { until: daysAgo(-1) }, {}, true],
    ['no end', {}, { until: daysAgo(-1) }, false],
    ['only this version', { versionPolicy: 'this' }, {}, true],
    ['every version', { versionPolicy: 'all' }, {}, false],
    ['another name beside it', { attribution: 'none' }, {}, true],
  ])('%s', (_, narrow, wide, expected) =>
    expect(termsWithin({ terms: termsOf(narrow), roster: TODAY }, { terms: termsOf(wide), roster: TODAY }, TODAY)).toBe(expected),
  );
});
