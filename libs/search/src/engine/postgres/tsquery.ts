import type { Term, Variant } from '../../dutch/terms.ts';
import { quote } from './tsvector.ts';

/** How far apart two words may stand to be close together, in words. */
const NEAR = 2;

/** A variant as a `tsquery` text. */
export function variantQuery({ lexemes, steps, near, titleOnly }: Variant): string {
  const [first, ...rest] = lexemes.map((lexeme) => (titleOnly ? `${quote(lexeme)}:A` : quote(lexeme)));
  if (first === undefined) return "''";
  if (rest.length === 0) return first;
  if (near && rest.length === 1) {
    const apart = Array.from({ length: NEAR }, (_, at) => at + 1);
    return any(apart.flatMap((distance) => [`(${first} <${distance}> ${rest[0]})`, `(${rest[0]} <${distance}> ${first})`]));
  }
  if (steps) return `(${rest.reduce((query, lexeme, at) => `${query} <${steps[at]}> ${lexeme}`, first)})`;
  return `(${[first, ...rest].join(' & ')})`;
}

const any = (queries: readonly string[]): string => (queries.length === 1 ? queries[0]! : `(${queries.join(' | ')})`);

/** Any way in which a term can stand. */
export const termQuery = (term: Pick<Term, 'variants'>): string => any(term.variants.map(variantQuery));

/** The ways of a term by what they count, heaviest first. */
export function weighted(term: Term): { readonly weight: number; readonly query: string }[] {
  const weights = [...new Set(term.variants.map((variant) => variant.weight))].sort((a, b) => b - a);
  return weights.map((weight) => ({ weight, query: any(term.variants.filter((variant) => variant.weight === weight).map(variantQuery)) }));
}

/** The words of a term by themselves, without phrases; cheaper, and enough to choose candidates by their title. */
export const singles = (terms: readonly Pick<Term, 'variants'>[], least: number): string =>
  any([...new Set(terms.flatMap((term) => term.variants.filter((variant) => variant.weight >= least).flatMap((variant) => variant.lexemes.map(quote))))]);

/** Documents with at least `required` of the terms. */
export function atLeast(terms: readonly Term[], required: number): string {
  const queries = terms.map((term) => termQuery(term));
  if (required >= queries.length) return queries.join(' & ');
  return choose(queries, required)
    .map((some) => `(${some.join(' & ')})`)
    .join(' | ');
}

function choose<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) => choose(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]));
}
