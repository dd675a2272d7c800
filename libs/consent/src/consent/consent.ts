import type { Roster } from '../terms/roster.ts';
import type { Terms } from '../terms/terms.ts';
import type { State } from './states.ts';

/** What decides whether and where an author's answer holds. */
export interface Answer {
  readonly id: string;
  readonly authorId: string;
  readonly state: State;
  /** What the author agreed to; null until then. */
  readonly terms: Terms | null;
  /** The schools there were at that moment; null until then. */
  readonly roster: Roster | null;
  /** The version the author was asked about. */
  readonly version: number;
  /** The record that this one took the place of: of a yes, one that held until then or that its author had stopped. */
  readonly supersedes: string | null;
}

/** One author's permission for one work, from the question to its end. Its subject is a kind and an id. */
export interface ConsentRow extends Answer {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The school whose work it is. */
  readonly institutionId: string;
  readonly asked: Terms;
  /** `individual`, or `standing:<rule id>`. */
  readonly basis: string;
  readonly contentHash: string;
  /** The text that explains it all, by number: the one the author read when answering. */
  readonly textVersion: number;
  /** Null when the author changed their terms of their own accord. */
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  /** When the question lapses without an answer. Silence is never yes. */
  readonly lapsesAt: Date;
  readonly remindedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
}

/**
 * The record that tells how things stand with an author: the open question, else the yes that holds, else the last word.
 * @param answers newest first
 */
export const currentAnswer = <A extends Answer>(answers: readonly A[], author: string): A | undefined => {
  const own = answers.filter((answer) => answer.authorId === author);
  return own.find((a) => a.state === 'requested') ?? own.find((a) => a.state === 'granted') ?? own[0];
};
