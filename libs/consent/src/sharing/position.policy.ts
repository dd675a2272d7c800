import type { Answer } from '../consent/consent.ts';
import type { State } from '../consent/states.ts';
import { coversVersion, type Given, isActive, type VersionFacts } from './active-answer.policy.ts';

/** Where an author stands on one version of a work. A yes to an older version and what was said of this one stand side by side. */
export interface Position<A extends Answer = Answer> {
  readonly authorId: string;
  /** What came of asking them about this version; null: nobody did. */
  readonly state: State | null;
  /** The record that says so. */
  readonly word: A | null;
  /** Their yes that holds now: for this version, or only for an older one. */
  readonly yes: (A & Given) | null;
  /** Whether that yes holds for this version too. */
  readonly covers: boolean;
}

/**
 * The open question goes first, then the yes that holds for this version. Beside a yes to an older one only what was said of
 * this version counts; else the last word does.
 * @param answers newest first
 */
export function positionOf<A extends Answer>(answers: readonly A[], authorId: string, version: VersionFacts, now: Date): Position<A> {
  const own = answers.filter((answer) => answer.authorId === authorId);
  const yes = own.find((answer): answer is A & Given => isActive(answer, now)) ?? null;
  const covers = yes !== null && coversVersion(yes, version);
  const last = yes === null ? own[0] : own.find((answer) => answer !== yes && answer.version >= version.number);
  const word = own.find(({ state }) => state === 'requested') ?? (covers ? yes : last) ?? null;
  const isOver = word?.state === 'granted' && word !== yes;
  return { authorId, state: isOver ? 'expired' : (word?.state ?? null), word, yes, covers };
}
