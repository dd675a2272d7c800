import { type Decision } from '@deelgenoot/kernel';
import { daysAgo, grantedOf, NOW, rowOf, termsOf, TODAY, viewer } from '../testing/rows.ts';
import {
  canAskAt,
  canRemindAt,
  mayAnswer,
  mayAsk,
  mayAskAuthor,
  mayCancel,
  mayChangeTerms,
  mayRemind,
  mayResume,
  maySeeTerms,
  mayWithdraw,
} from './consent.policy.ts';
import type { State } from './states.ts';

type Who = Parameters<typeof viewer>[0];
const word = (decision: Decision): string => (decision === true ? 'yes' : decision.code);
const asked = rowOf();
const given = grantedOf();

describe('who may what with a consent of Anna', () => {
  // prettier-ignore
  const WHO: [Who, string, string, string, string, string, string][] = [
    //           answer               withdraw             narrow               widen                remind               cancel
    ['anna',     'yes',               'yes',               'yes',               'yes',               'NOT_ALLOWED',       'NOT_ALLOWED'],
    ['sam',      'SUSPENDED',         'yes',               'yes',               'SUSPENDED',         'NOT_ALLOWED',       'NOT_ALLOWED'],
    ['bram',     'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND'],
    ['mies',     'CONSENT_NOT_YOURS', 'CONSENT_NOT_YOURS', 'CONSENT_NOT_YOURS', 'CONSENT_NOT_YOURS', 'REMINDER_TOO_SOON', 'yes'],
    ['otto',     'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND'],
    ['mo',       'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND'],
    ['nobody',   'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND',         'NOT_FOUND'],
  ];
  it.each(WHO)('%s', (who, ...expected) => {
    const by = viewer(who);
    const decisions = [
      mayAnswer(by, asked, NOW),
      mayWithdraw(by, given),
      mayChangeTerms(by, given, 'narrower'),
      mayChangeTerms(by, given, 'wider'),
      mayRemind(by, asked, NOW),
      mayCancel(by, asked),
    ];
    expect(decisions.map(word)).toEqual(expected);
  });

  // prettier-ignore
  const WHEN: [State, boolean, boolean, boolean][] = [
    //             answer withdraw cancel
    ['requested',  true,  false,   true],
    ['granted',    false, true,    false],
    ['declined',   false, false,   false],
    ['lapsed',     false, false,   false],
    ['cancelled',  false, false,   false],
    ['withdrawn',  false, false,   false],
    ['expired',    false, false,   false],
    ['superseded', false, false,   false],
    ['revoked',    false, false,   false],
  ];
  it.each(WHEN)('once it is %s', (state, answer, withdraw, cancel) => {
    const consent = rowOf({ state });
    const decisions = [mayAnswer(viewer('anna'), consent, NOW), mayWithdraw(viewer('anna'), consent), mayCancel(viewer('mies'), consent)];
    expect(decisions.map(word)).toEqual([answer, withdraw, cancel].map((may) => (may ? 'yes' : 'CONSENT_STATE')));
  });

  it('not after its time, though nothing recorded that yet', () =>
    expect(word(mayAnswer(viewer('anna'), rowOf({ lapsesAt: NOW }), NOW))).toBe('CONSENT_STATE'));

  it.each([
    [6.9, null, 'REMINDER_TOO_SOON'],
    [7, null, 'yes'],
    [20, 6.9, 'REMINDER_TOO_SOON'],
    [20, 7, 'yes'],
  ])('reminding, asked %d and reminded %s days ago: %s', (askedAgo, reminded, expected) =>
    expect(word(mayRemind(viewer('mies'), rowOf({ requestedAt: daysAgo(askedAgo), remindedAt: reminded === null ? null : daysAgo(reminded) }), NOW))).toBe(
      expected,
    ),
  );

  it.each<[string, Parameters<typeof rowOf>[0], Date | null]>([
    ['asked', {}, daysAgo(1 - 7)],
    ['reminded', { requestedAt: daysAgo(20), remindedAt: daysAgo(3) }, daysAgo(3 - 7)],
    ['long ago', { requestedAt: daysAgo(20) }, daysAgo(13)],
    ['lapsed, though nothing recorded that yet', { lapsesAt: NOW }, null],
    ['answered', { state: 'granted' }, null],
    ['stopped', { state: 'withdrawn' }, null],
  ])('tells from when its author may be reminded: %s', (_, more, expected) => expect(canRemindAt(rowOf(more), NOW)).toEqual(expected));

  it.each<[Who, boolean]>([
    ['anna', true],
    ['mies', true],
    ['bram', false],
    ['otto', false],
    ['mo', false],
  ])('%s sees its terms: %s', (who, sees) => expect(maySeeTerms(viewer(who), given)).toBe(sees));
});

describe('who may take their stop back', () => {
  const stopped = (ago: number) => rowOf({ ...grantedOf(), state: 'withdrawn', endedAt: daysAgo(ago) });
  it.each<[string, Decision, string]>([
    ['the author, the same day', mayResume(viewer('anna'), stopped(0.9), [stopped(0.9)], NOW), 'yes'],
    ['a day later', mayResume(viewer('anna'), stopped(1), [stopped(1)], NOW), 'CONSENT_STATE'],
    [
      'a second time',
      mayResume(viewer('anna'), stopped(0.1), [stopped(0.1), rowOf({ id: 'later', state: 'superseded', supersedes: 'consent' })], NOW),
      'CONSENT_STATE',
    ],
    ['while a question waits', mayResume(viewer('anna'), stopped(0.1), [stopped(0.1), rowOf({ id: 'later' })], NOW), 'CONSENT_STATE'],
    ['what was never given', mayResume(viewer('anna'), rowOf({ state: 'declined', endedAt: NOW }), [], NOW), 'CONSENT_STATE'],
    ['while suspended', mayResume(viewer('sam'), stopped(0.1), [], NOW), 'SUSPENDED'],
    ['a manager', mayResume(viewer('mies'), stopped(0.1), [], NOW), 'CONSENT_NOT_YOURS'],
    ['a colleague', mayResume(viewer('bram'), stopped(0.1), [], NOW), 'NOT_FOUND'],
  ])('%s', (_, decision, expected) => expect(word(decision)).toBe(expected));
});

describe('whom a manager may ask', () => {
  const subject = { id: 'work', institutionId: 'home', title: 'Lassen', version: 1, contentHash: 'hash', published: true, traits: [] };
  it.each<[string, Decision, string]>([
    ["their own school's work", mayAsk(viewer('mies'), subject, ['anna']), 'yes'],
    ['as a teacher', mayAsk(viewer('anna'), subject, ['anna']), 'NOT_FOUND'],
    ["another school's work", mayAsk(viewer('otto'), subject, ['anna']), 'NOT_FOUND'],
    ['nothing', mayAsk(viewer('mies'), undefined, []), 'NOT_FOUND'],
    ['a draft', mayAsk(viewer('mies'), { ...subject, published: false }, ['anna']), 'CONSENT_NOT_PUBLISHED'],
    ['a work without an author', mayAsk(viewer('mies'), subject, []), 'CONSENT_NO_AUTHOR'],
  ])('%s', (_, decision, expected) => expect(word(decision)).toBe(expected));

  const question = { asked: termsOf(), version: { number: 1, minorSince: 1 }, today: TODAY, now: NOW };
  it.each<[string, ReturnType<typeof rowOf>[], string]>([
    ['never asked', [], 'yes'],
    ['still waiting', [rowOf()], 'CONSENT_ALREADY_ASKED'],
    ['no, last week', [rowOf({ state: 'declined', endedAt: daysAgo(7) })], 'CONSENT_COOL_DOWN'],
    ['stopped, last week', [rowOf({ state: 'withdrawn', endedAt: daysAgo(7) })], 'CONSENT_COOL_DOWN'],
    ['no, half a year ago', [rowOf({ state: 'declined', endedAt: daysAgo(183) })], 'yes'],
    ['never answered', [rowOf({ state: 'lapsed', endedAt: daysAgo(1) })], 'yes'],
    ['yes to the same', [grantedOf()], 'CONSENT_ALREADY_GIVEN'],
    ['yes to more', [grantedOf({ terms: termsOf({ scope: { mode: 'all', institutions: [], futureMembers: true } }) })], 'CONSENT_ALREADY_GIVEN'],
    ['yes to less', [grantedOf({ terms: termsOf({ scope: { mode: 'include', institutions: ['b'], futureMembers: false } }) })], 'yes'],
    ['yes, but it has ended', [grantedOf({ terms: termsOf({ until: NOW }) })], 'yes'],
    ['yes to an older version', [grantedOf({ version: 0, terms: termsOf({ versionPolicy: 'this' }) })], 'yes'],
  ])('%s', (_, history, expected) => expect(word(mayAskAuthor(history, question))).toBe(expected));

  it('who took their stop back may be asked for more at once', () =>
    expect(canAskAt([rowOf({ id: 'stop', state: 'withdrawn', endedAt: daysAgo(1) }), grantedOf({ id: 'again', supersedes: 'stop' })], NOW)).toBeNull());

  it('tells from when', () =>
    expect(
      canAskAt([rowOf({ id: 'no', state: 'declined', endedAt: daysAgo(3) }), rowOf({ id: 'stop', state: 'withdrawn', endedAt: daysAgo(1) })], NOW),
    ).toEqual(daysAgo(1 - 183)));
});
