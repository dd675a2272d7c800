import type { Ctx } from '@deelgenoot/platform';
import { lexemes, plain } from '../dutch/analyse.ts';
import { distance } from '../dutch/distance.ts';
import { isKnown } from '../dutch/lexicon.ts';
import { parts } from '../dutch/compound.ts';
import { stem } from '../dutch/stem.ts';
import { WEIGHTS, type Term, type Variant } from '../dutch/terms.ts';
import { termQuery } from '../engine/postgres/tsquery.ts';
import { findable, VISIBLE } from '../engine/postgres/visible.sql.ts';

const SHORTEST = 4;
/** From this length on two slips are forgiven, before it one. */
const LONG = 8;

/**
 * Adds what a mistyped word may have meant, nearest first. A word counts as mistyped when no dictionary has it and nothing
 * that the viewer may see has it either; and only words that do stand where the viewer may look can take its place.
 */
export async function spell(ctx: Ctx, terms: readonly Term[]): Promise<Term[]> {
  const doubtful = terms.filter((term) => isDoubtful(term.typed));
  const seen = await inSight(ctx, doubtful);
  const mistyped = doubtful.filter((term) => !seen.has(term));
  if (mistyped.length === 0) return [...terms];
  const near = await ctx.db.query<{ word: string; typed: string }[]>(
    'SELECT w.word, t AS typed FROM unnest($1::text[]) AS t JOIN search.word w ON w.word % t ORDER BY w.word',
    [mistyped.map((term) => plain(term.typed))],
  );
  const guesses = new Map(mistyped.map((term) => [term, corrections(plain(term.typed), near)]));
  const real = await inSight(ctx, [...guesses.values()].flat());
  return terms.map((term) => ({
    ...term,
    variants: [...term.variants, ...(guesses.get(term) ?? []).filter((guess) => real.has(guess)).flatMap((guess) => guess.variants)],
  }));
}

/** Which of these stand in something that the viewer may find. */
async function inSight<T extends Pick<Term, 'variants'>>(ctx: Ctx, terms: readonly T[]): Promise<Set<T>> {
  if (terms.length === 0) return new Set();
  const found = await ctx.db.query<{ at: number }[]>(
    `WITH ${VISIBLE} SELECT (q.at - 1)::int AS at FROM unnest($2::text[]) WITH ORDINALITY AS q (text, at)
      WHERE EXISTS (SELECT FROM search.document d WHERE d.words @@ q.text::tsquery AND ${findable('d')})`,
    [ctx.viewer.passes, terms.map((term) => termQuery(term))],
  );
  return new Set(found.flatMap(({ at }) => terms[at] ?? []));
}

function isDoubtful(typed: string): boolean {
  const word = plain(typed);
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word) && !isKnown(word) && parts(word).length === 0;
}

/** The known words within reach of the one typed. */
function corrections(typed: string, near: readonly { word: string; typed: string }[]): Pick<Term, 'variants'>[] {
  const reach = typed.length >= LONG ? 2 : 1;
  const slips = (word: string) => Math.min(distance(typed, word, reach), distance(stem(typed), stem(word), reach));
  return near
    .filter((row) => row.typed === typed)
    .map(({ word }) => ({ word, slips: slips(word) }))
    .filter((guess) => guess.slips <= reach)
    .sort((a, b) => a.slips - b.slips)
    .map(({ word }) => ({ variants: [{ why: 'spelling', weight: WEIGHTS.spelling, lexemes: [lexemes(word).main], words: word } satisfies Variant] }));
}
