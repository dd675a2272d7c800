import type { Viewer } from '@deelgenoot/access';
import { demand } from '@deelgenoot/kernel';
import type { Roster } from '../terms/roster.ts';
import { mayAgreeTo, readTerms, termsWithin, type TermsWish } from '../terms/terms.policy.ts';
import type { Terms } from '../terms/terms.ts';
import { type Change, endings } from './change.ts';
import { mayAnswer, mayChangeTerms, mayResume, mayWithdraw } from './consent.policy.ts';
import type { ConsentRow } from './consent.ts';
import { after, granted, regranted } from './transitions.ts';

/** What an author says to one question. */
export interface AnswerWish {
  readonly consentId: string;
  readonly yes: boolean;
  /** Wider or narrower than asked; absent: as asked. */
  readonly terms?: TermsWish | null;
}

/** When an answer is given, with which schools taking part, and which text the author read. */
export interface Moment {
  readonly now: Date;
  readonly today: Roster;
  readonly textVersion: number;
}

/**
 * What becomes of these questions: all are answered, or none. A new yes takes the place of the author's older one.
 * @param rows the questions, in the order of the answers
 * @param standing what stands granted by these authors for these subjects
 * @throws DomainError of the first answer that cannot be given
 */
export function decideAnswers(
  viewer: Viewer,
  rows: readonly ConsentRow[],
  answers: readonly AnswerWish[],
  standing: readonly ConsentRow[],
  moment: Moment,
): Change[] {
  for (const row of rows) demand(mayAnswer(viewer, row, moment.now));
  return rows.flatMap((row, n) => (answers[n]!.yes ? decideYes(row, answers[n]!.terms, standing, moment) : [decideNo(row, moment)]));
}

function decideYes(row: ConsentRow, wish: TermsWish | null | undefined, standing: readonly ConsentRow[], { now, today, textVersion }: Moment): Change[] {
  const terms = wish ? readTerms(wish) : row.asked;
  demand(mayAgreeTo(terms, { today, home: row.institutionId, now, confirmed: wish?.confirmCreativeCommons ?? false }));
  const replaced = endings(
    standing.filter((old) => old.subjectId === row.subjectId && old.authorId === row.authorId),
    now,
  );
  return [...replaced, { type: 'GRANT', row: { ...granted(row, { terms, roster: today, textVersion }, now), supersedes: replaced[0]?.row.id ?? null } }];
}

const decideNo = (row: ConsentRow, { now, textVersion }: Moment): Change => ({ type: 'DECLINE', row: { ...after(row, 'decline', now), textVersion } });

/**
 * @throws DomainError of the first that cannot be withdrawn
 */
export function decideWithdrawals(viewer: Viewer, rows: readonly ConsentRow[], now: Date): Change[] {
  for (const row of rows) demand(mayWithdraw(viewer, row));
  return rows.map((row) => ({ type: 'WITHDRAW', row: after(row, 'withdraw', now) }));
}

/**
 * Stops that are taken back: each a new yes to exactly what held before, with the schools there were then.
 * @param history every record of these works
 * @throws DomainError of the first that cannot be taken back
 */
export function decideResumptions(viewer: Viewer, rows: readonly ConsentRow[], history: readonly ConsentRow[], { now, today, textVersion }: Moment): Change[] {
  return rows.map((row) => {
    const own = history.filter(({ authorId, subjectId }) => authorId === row.authorId && subjectId === row.subjectId);
    demand(mayResume(viewer, row, own, now));
    const { terms, roster } = row;
    if (terms === null || roster === null) throw new Error(`consent ${row.id} was withdrawn and never given`);
    demand(mayAgreeTo(terms, { today, home: row.institutionId, now, confirmed: true }));
    return { type: 'GRANT', row: regranted(row, { terms, roster, textVersion }, now) };
  });
}

/**
 * Other terms in the place of those that hold: the old record ends, a new one begins.
 * @throws DomainError when the author may not, or the terms cannot be agreed to
 */
export function decideNewTerms(viewer: Viewer, old: ConsentRow, wish: TermsWish, { now, today, textVersion }: Moment): Change[] {
  const terms = readTerms(wish);
  demand(mayChangeTerms(viewer, old, isNarrower(terms, old, today) ? 'narrower' : 'wider'));
  demand(mayAgreeTo(terms, { today, home: old.institutionId, now, confirmed: wish.confirmCreativeCommons }));
  return [...endings([old], now), { type: 'GRANT', row: regranted(old, { terms, roster: today, textVersion }, now) }];
}

const isNarrower = (terms: Terms, { terms: before, roster }: ConsentRow, today: Roster): boolean =>
  before !== null && roster !== null && termsWithin({ terms, roster: today }, { terms: before, roster }, today);
