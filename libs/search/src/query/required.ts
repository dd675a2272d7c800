import type { Term } from '../dutch/terms.ts';

/** More terms than this make the question longer, not clearer: the longest words say most. */
const TERMS_MAX = 6;

/** The terms that are looked for, in the order typed. */
export function telling(terms: readonly Term[]): readonly Term[] {
  if (terms.length <= TERMS_MAX) return terms;
  const longest = new Set([...terms].sort((a, b) => b.typed.length - a.typed.length).slice(0, TERMS_MAX));
  return terms.filter((term) => longest.has(term));
}

/** How many of so many terms a document must have: all of two, then most. */
export const requiredOf = (terms: number): number => (terms <= 2 ? terms : Math.ceil(terms * 0.6));
