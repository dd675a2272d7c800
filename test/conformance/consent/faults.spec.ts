import { viewerOf } from '@deelgenoot/access';
import type { Clearance, ConsentRow, Terms } from '@deelgenoot/consent/policy';
import { DomainError } from '@deelgenoot/kernel';
import fc from 'fast-check';
import { RULES, type Rules } from './desk.ts';
import { nameOf } from './names.ts';
import { histories } from './history.ts';
import { INVARIANTS } from './invariants.ts';
import { play } from './run.ts';

const own = (row: ConsentRow) => viewerOf({ personId: row.authorId, memberships: [], platformRoles: [], suspended: false });
const moderator = viewerOf({ personId: 'mo', memberships: [], platformRoles: ['moderator'], suspended: false });
const withScope = (row: ConsentRow, scope: Partial<Terms['scope']>): ConsentRow =>
  row.terms ? { ...row, terms: { ...row.terms, scope: { ...row.terms.scope, ...scope } } } : row;

/** For each invariant a mistake that someone could make in the rules, and that it must notice. */
const FAULTS: Readonly<Record<string, Partial<Rules>>> = {
  '1.': { decideWithdrawals: (_, rows, now) => rows.map((row) => ({ type: 'WITHDRAW', row: { ...row, state: 'withdrawn', endedAt: now } })) },
  '2.': { sharedWith: (facts) => RULES.sharedWith({ ...facts, authors: facts.authors.slice(0, 1) }) },
  '3.': {
    sharedWith: (facts) =>
      RULES.sharedWith({ ...facts, answers: (facts.answers as ConsentRow[]).map((row) => (row.state === 'withdrawn' ? { ...row, state: 'granted' } : row)) }),
  },
  '4.': { decideAnswers: (viewer, rows, answers, _, moment) => RULES.decideAnswers(viewer, rows, answers, [], moment) },
  '5.': { decideRemovals: () => [] },
  '6.': { decideWithdrawals: (_, rows, now) => RULES.decideWithdrawals(own(rows[0]!), rows, now) },
  '7.': {
    decideNewTerms: (...given) =>
      RULES.decideNewTerms(...given).map((change) =>
        change.type === 'GRANT' ? { ...change, row: { ...change.row, terms: { ...change.row.terms!, licence: 'cc-by' } } } : change,
      ),
  },
  '8.': { nextEvent: (chain, entry) => ({ ...RULES.nextEvent(chain, entry), previousHash: 'some other' }) },
  '9.': { planRequest: (viewer, facts) => ((facts.answers as unknown[]).pop(), RULES.planRequest(viewer, facts)) },
  '10.': { planRequest: (viewer, facts) => RULES.planRequest(viewer, { ...facts, answers: facts.answers.filter(({ state }) => state === 'requested') }) },
  '11.': {
    sharedWith: (facts) => RULES.sharedWith({ ...facts, answers: (facts.answers as ConsentRow[]).map((row) => withScope(row, { futureMembers: true })) }),
  },
  '12.': {
    sharedWith: (facts) =>
      RULES.sharedWith({
        ...facts,
        authors: facts.authors.filter((author) => facts.answers.some(({ authorId, state }) => authorId === author && state === 'granted')),
      }),
  },
  '13.': {
    decideWithdrawals: (viewer, rows, now) => {
      if (rows.some(({ terms }) => terms?.licence.startsWith('cc-'))) throw new DomainError('CONFLICT', 'CONSENT_STATE');
      return RULES.decideWithdrawals(viewer, rows, now);
    },
  },
  '14.': { nextEvent: (chain, entry) => RULES.nextEvent(chain, { ...entry, actor: entry.actor === nameOf('anna') ? 'anna' : entry.actor }) },
  '15.': { planRequest: (viewer, facts) => RULES.planRequest(viewer, { ...facts, answers: facts.answers.filter(({ state }) => state !== 'declined') }) },
};

/** Others that it must notice as well: what moderators decide, and the part of the school, whose permission is for a work or for a class of works. */
const MORE: readonly [string, Partial<Rules>][] = [
  ['1.', { decideRevocation: (_, row, __, ___, now) => [{ type: 'REVOKE', row: { ...row, state: 'revoked', endedAt: now } }] }],
  ['3.', { decideRevocation: () => [] }],
  ['5.', { mayRemoveMaker: () => true, decideRemovals: () => [] }],
  ['6.', { decideRevocation: (_, row, ...rest) => RULES.decideRevocation(moderator, row, ...rest) }],
  ['2.', { clearanceFor: (given, ...rest) => RULES.clearanceFor(given && isKeptHome(given) ? undefined : given, ...rest) }],
  ['2.', { clearanceFor: (given, classes, ...rest) => RULES.clearanceFor(classes.length > 0 ? undefined : given, classes, ...rest) }],
  [
    '12.',
    {
      clearanceFor: (given, ...rest) =>
        given && isKeptHome(given) ? { ...given, scope: { ...given.scope, mode: 'all', futureMembers: true } } : RULES.clearanceFor(given, ...rest),
    },
  ],
];
const isKeptHome = ({ scope }: Clearance): boolean => scope.mode === 'include' && scope.institutions.length === 0;

describe('each invariant notices the mistake that it is there for', () => {
  it.each([...Object.entries(FAULTS), ...MORE])('%s', (number, fault) => {
    const [, invariant] = Object.entries(INVARIANTS).find(([name]) => name.startsWith(number))!;
    const holds = fc.property(histories, (history) => invariant(play(history, { ...RULES, ...fault })).length === 0);
    expect(fc.check(holds, { numRuns: 10_000, endOnFailure: true }).failed).toBe(true);
  });
});
