import { LIGHT } from '../dutch/stopwords.ts';
import type { Term } from '../dutch/terms.ts';

/** More terms than this make the question longer, not clearer: the longest words say most. */
const TERMS_MAX = 6;

/** The terms that are looked for, in the order typed; *geven* says nothing beside *feedback*. */
export function telling(terms: readonly Term[]): readonly Term[] {
  const heavy = terms.filter((term) => !term.variants.some((variant) => variant.why === 'exact' && variant.lexemes.every((lexeme) => LIGHT.has(lexeme))));
  const some = heavy.length > 0 ? heavy : terms;
  if (some.length <= TERMS_MAX) return some;
  const longest = new Set([...some].sort((a, b) => b.typed.length - a.typed.length).slice(0, TERMS_MAX));
  return some.filter((term) => longest.has(term));
}

/** How many of so many terms a document must have: all of two, then most. */
export const requiredOf = (terms: number): number => (terms <= 2 ? terms : Math.ceil(terms * 0.6));
