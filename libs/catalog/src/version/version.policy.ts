import { createHash } from 'node:crypto';
import { type Decision, refuse } from '@deelgenoot/kernel';

/** From this part of the words on, a change is no small one, whatever its maker says. */
export const MINOR_BELOW = 0.1;

/** What decides whether a version may be called a small change. */
export interface MinorFacts {
  /** Part of the words that came or went; null when there is nothing to read. */
  readonly changed: number | null;
  readonly sameMakers: boolean;
}

/** Consents for "also small changes" lean on this, so it is measured and not only said. */
export const mayBeMinor = ({ changed, sameMakers }: MinorFacts): Decision =>
  (sameMakers && changed !== null && changed < MINOR_BELOW) || refuse('VERSION_NOT_MINOR', 'INVALID', { changed, sameMakers });

/** What a version holds, in one hash: that of its file, or of the hashes of all of them in their order. */
export const contentHashOf = (sha256s: readonly string[]): string =>
  sha256s.length === 1 ? (sha256s[0] as string) : createHash('sha256').update(sha256s.join('\n')).digest('hex');

/** Whether two lists name the same people. */
export const samePeople = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));
