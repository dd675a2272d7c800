import type { Answer } from '../consent/consent.ts';
import type { State } from '../consent/states.ts';
import type { Roster } from '../terms/roster.ts';
import type { Terms } from '../terms/terms.ts';

/** Which version of a work is asked about. */
export interface VersionFacts {
  readonly number: number;
  /** The oldest version from which only small changes led here; its own number when it is a new start. */
  readonly minorSince: number;
  /** The newest version for which an author left; what the others agreed to before is about another work. None: never. */
  readonly anewSince?: number;
}

/** A yes: its terms, and the schools there were when it was given. */
export type Given = Answer & { readonly terms: Terms; readonly roster: Roster };

/** Whether a yes to one version also holds for another. What is older than what the author read was never agreed to. */
export function coversVersion(given: { readonly version: number; readonly terms: Terms }, version: VersionFacts): boolean {
  if (given.version < (version.anewSince ?? 0)) return false;
  switch (given.terms.versionPolicy) {
    case 'this':
      return version.number === given.version;
    case 'minor':
      return version.number >= given.version && version.minorSince <= given.version;
    case 'all':
      return version.number >= given.version;
  }
}

const isYesUntil = (answer: Answer, now: Date): answer is Given =>
  answer.terms !== null && answer.roster !== null && (answer.terms.until === null || answer.terms.until > now);

/** Whether this record is a yes that holds at this moment, for whatever version. */
export const isActive = (answer: Answer, now: Date): answer is Given => answer.state === 'granted' && isYesUntil(answer, now);

/** How a yes ends when its author goes on with a newer one: at once, or after a stop that they took back. */
const GOES_ON: readonly State[] = ['superseded', 'withdrawn'];

/**
 * The yeses by which an author shares this version now; none when they do not. What was agreed of an older version goes on when the author
 * says yes to a newer one, but no further than they say now: then it is both, the newest first. A stop, or an end by date, ends all of it.
 */
export function yesesTo(answers: readonly Answer[], author: string, version: VersionFacts, now: Date): Given[] {
  const own = answers.filter((answer) => answer.authorId === author);
  const holds = own.find((answer): answer is Given => isActive(answer, now));
  if (!holds) return [];
  let said: Answer | undefined = holds;
  while (said && said.version > version.number) said = own.find(({ id, state }) => id === said!.supersedes && GOES_ON.includes(state));
  if (!said || !isYesUntil(said, now) || !coversVersion(said, version)) return [];
  return said === holds ? [holds] : [holds, said];
}

/** The author's yes that holds for this version now, if there is one. */
export const activeAnswer = (answers: readonly Answer[], author: string, version: VersionFacts, now: Date): Given | undefined =>
  yesesTo(answers, author, version, now)[0];
