import type { ErasureChoice } from '@deelgenoot/identity';

/** What is left of words that were wiped but must keep their place, because others answered below them. */
export const WIPED = '…';

/** What becomes of someone's tip, review or question. */
export type Fate = 'removed' | 'wiped' | 'nameless' | 'redacted';

/**
 * Deleted words take the conversation below them with them, so where others wrote there only the words go: a thread stays
 * readable. Nameless words are nobody's, also not the same nobody's as others. What is kept only loses the name in its text.
 */
export function fateOf(choice: ErasureChoice, words: { readonly answered: boolean; readonly gone: boolean }): Fate {
  if (choice === 'keep' || words.gone) return 'redacted';
  if (choice === 'anonymise') return 'nameless';
  return words.answered ? 'wiped' : 'removed';
}
