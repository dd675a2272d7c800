import { institution, type Pass } from '@deelgenoot/access';
import { type Answer, type Clearance, membersIn, narrowest, passesOf, type Reach, type Roster } from '@deelgenoot/consent';

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
  /** Of a pass that leaves schools out: which, to be kept with it. */
  readonly leftOut: readonly string[] | null;
  readonly until: Date | null;
}

const NO: readonly string[] = ['declined', 'withdrawn', 'revoked'];
/** Superseded: nothing came in its place yet, as when another maker left and this one is asked anew. */
const YES: readonly string[] = ['granted', 'expired', 'superseded'];

/** Whether a maker said no, or stopped, and said nothing else since. */
export const refused = ({ authors, answers }: Pick<CardFacts, 'authors' | 'answers'>): boolean =>
  authors.some((author) => NO.includes(lastWord(answers, author)?.state ?? ''));

/** The last that an author really said: a question, and one that lapsed or was taken back, says nothing. */
const lastWord = (answers: readonly Answer[], author: string): Answer | undefined =>
  answers.find(({ authorId, state }) => authorId === author && (NO.includes(state) || YES.includes(state)));

/**
 * A card shows itself to member schools that nobody left out. One author who said no or stopped, a school that took its
 * permission back, or a work that is hidden, and there is none. Whoever said yes to some schools meant no others, also
 * after that yes came to its end, or while they are asked anew.
 */
export function cardAudience({ showCards, online, home, authors, answers, clearance, wasCleared, memberSchools }: CardFacts): CardAudience | null {
  if (!showCards || !online || authors.length === 0 || (wasCleared && clearance === null) || refused({ authors, answers })) return null;
  const words = authors.flatMap((author) => lastWord(answers, author) ?? []);
  const given = words.flatMap(({ terms, roster }) => (terms && roster ? [{ scope: terms.scope, roster }] : []));
  const limits = clearance === null ? given : [...given, clearance];
  const reach: Reach = limits.length === 0 ? { kind: 'educators' } : narrowest(limits, memberSchools);
  const passes = membersOnly(reach, home, memberSchools);
  return passes.length === 0 ? null : { passes, leftOut: reach.kind === 'others' ? reach.leftOut : null, until: clearance?.until ?? null };
}

/** A card is for colleagues of other member schools, also of what everyone may see. Those at home see the work itself, and so no card. */
function membersOnly(reach: Reach, home: string, memberSchools: Roster): readonly Pass[] {
  if (reach.kind === 'public') return ['educators'];
  if (reach.kind !== 'listed') return passesOf(reach);
  return membersIn(reach, memberSchools)
    .filter((school) => school !== home)
    .map(institution);
}
