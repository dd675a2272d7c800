import { institution, moderatorsOf, only, type Pass, person, type Visibility } from '@deelgenoot/access';

/** What decides who may read someone's words. */
export interface Words {
  readonly authorId: string;
  /** The author's school at the time of writing; its moderators judge. */
  readonly institutionId: string | null;
  /** The school that they are for; null: everyone who may see the subject. */
  readonly audienceId: string | null;
  readonly hiddenAt: Date | null;
  readonly deletedAt: Date | null;
  /** Someone gave notice, so the platform's moderators may look, even where nothing goes beyond one school. */
  readonly caseOpen: boolean;
}

/**
 * Who may see a contribution, or read a comment: whom its author named, as long as it stands. Hidden: its author and
 * those who judge. Deleted: nobody. All of them must see the subject as well.
 */
export function wordsVisibility(words: Words): Visibility {
  const judges: Pass[] = [...(words.institutionId ? [moderatorsOf(words.institutionId)] : []), 'moderators'];
  if (words.deletedAt) return only([]);
  if (words.hiddenAt) return only([person(words.authorId), ...judges]);
  const near: Pass[] = [person(words.authorId), ...(words.caseOpen ? judges : [])];
  if (words.audienceId) return only([...new Set([...near, institution(words.audienceId), moderatorsOf(words.audienceId)])]);
  return { open: near, shared: ['educators', 'moderators'], sharedUntil: null };
}

/** Who sees that a comment stood here, though not what it said: those who could read it before it was hidden or deleted. */
export function stubVisibility(words: Words): Pass[] {
  if (!words.hiddenAt && !words.deletedAt) return [];
  const before = wordsVisibility({ ...words, hiddenAt: null, deletedAt: null });
  return [...new Set([...before.open, ...before.shared])];
}

/** Who in a thread's room may know that something happened to these words; undefined: everyone there. */
export function hearersOf(words: Words): Pass[] | undefined {
  if (!words.audienceId) return undefined;
  return [...new Set([...wordsVisibility(words).open, ...stubVisibility(words)])];
}

/** What someone writes about, as far as its audience bounds theirs. */
export interface Ground {
  /** The school it belongs to. */
  readonly institutionId: string;
  /** Whether the writer finds it shared beyond that school at this moment. */
  readonly sharedBeyondHome: boolean;
  /** The audience of words that this answers, which it never exceeds: an id for one school, null for everyone. */
  readonly audienceId?: string | null;
}

/**
 * For whom new words are: the school that is meant, or null for everyone who may see the subject. What is written
 * while the subject is at home stays at home, also when the subject is shared later.
 */
export const audienceAtWriting = (ground: Ground | null, onlySchool: string | null): string | null =>
  onlySchool ?? ground?.audienceId ?? (ground && !ground.sharedBeyondHome ? ground.institutionId : null);
