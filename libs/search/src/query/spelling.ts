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
 * Adds what a mistyped word may have meant. A word counts as mistyped when no dictionary has it and nothing that the viewer
 * may see has it either: what they may not see changes neither whether nor how a word is corrected, since every known
 * word within reach is looked for and only documents they may see are found.
 */
export async function spell(ctx: Ctx, terms: readonly Term[]): Promise<Term[]> {
  const doubtful = terms.filter((term) => isDoubtful(term.typed));
  if (doubtful.length === 0) return [...terms];
  const found = await ctx.db.query<{ at: number }[]>(
    `WITH ${VISIBLE} SELECT (q.at - 1)::int AS at FROM unnest($2::text[]) WITH ORDINALITY AS q (text, at)
      WHERE NOT EXISTS (SELECT FROM search.document d WHERE d.words @@ q.text::tsquery AND ${findable('d')})`,
    [ctx.viewer.passes, doubtful.map(termQuery)],
  );
  const mistyped = new Set(found.map(({ at }) => doubtful[at]));
  if (mistyped.size === 0) return [...terms];
  const typed = [...mistyped].map((term) => plain(term!.typed));
  const near = await ctx.db.query<{ word: string; typed: string }[]>('SELECT w.word, t AS typed FROM unnest($1::text[]) AS t JOIN search.word w ON w.word % t ORDER BY w.word', [typed]);
  return terms.map((term) => (mistyped.has(term) ? { ...term, variants: [...term.variants, ...corrections(plain(term.typed), near)] } : term));
}

function isDoubtful(typed: string): boolean {
  const word = plain(typed);
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word) && !isKnown(word) && parts(word).length === 0;
}

function corrections(typed: string, near: readonly { word: string; typed: string }[]): Variant[] {
  const reach = typed.length >= LONG ? 2 : 1;
  return near
    .filter((row) => row.typed === typed && (distance(typed, row.word, reach) <= reach || distance(stem(typed), stem(row.word), reach) <= reach))
    .map(({ word }) => ({ why: 'spelling', weight: WEIGHTS.spelling, lexemes: [lexemes(word).main], words: word }));
}
