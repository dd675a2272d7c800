import { institution, type Pass } from '@deelgenoot/access';
import { type Answer, type Clearance, membersIn, narrowest, type Roster } from '@deelgenoot/consent';

/** Everything that decides who may know that a work is there, by its title, domain and school alone. */
export interface CardFacts {
  /** The school shows cards. Off unless a manager turned it on. */
  readonly showCards: boolean;
  /** The newest version is online and no moderator hid it. */
  readonly online: boolean;
  readonly home: string;
  readonly authors: readonly string[];
  /** Every record of these authors, newest of each first. */
  readonly answers: readonly Answer[];
  readonly clearance: Clearance | null;
  /** The school gave its permission at some time, whether or not it still holds. */
  readonly wasCleared: boolean;
  readonly memberSchools: Roster;
}

/** Which passes show the card, and until when; null: there is none. */
export interface CardAudience {
  readonly passes: readonly Pass[];
  readonly until: Date | null;
}

const NO: readonly string[] = ['declined', 'withdrawn', 'revoked'];
const YES: readonly string[] = ['granted', 'expired'];

/** The last that an author really said: a question, and one that lapsed or was taken back, says nothing. */
const lastWord = (answers: readonly Answer[], author: string): Answer | undefined =>
  answers.find(({ authorId, state }) => authorId === author && (NO.includes(state) || YES.includes(state)));

/**
 * A card shows itself to member schools that nobody left out. One author who said no or stopped, a school that took its
 * permission back, or a work that is hidden, and there is none. Whoever said yes to some schools meant no others, also
 * after that yes came to its end.
 */
export function cardAudience({ showCards, online, home, authors, answers, clearance, wasCleared, memberSchools }: CardFacts): CardAudience | null {
  if (!showCards || !online || authors.length === 0 || (wasCleared && clearance === null)) return null;
  const words = authors.flatMap((author) => lastWord(answers, author) ?? []);
  if (words.some(({ state }) => NO.includes(state))) return null;
  const given = words.flatMap(({ terms, roster }) => (terms && roster ? [{ scope: terms.scope, roster }] : []));
  const limits = clearance === null ? given : [...given, clearance];
  const schools = limits.length === 0 ? memberSchools.members : membersIn(narrowest(limits, memberSchools), memberSchools);
  const passes = schools.filter((school) => school !== home).map(institution);
  return passes.length === 0 ? null : { passes, until: clearance?.until ?? null };
}
