import { analyse, type Token } from '../dutch/analyse.ts';
import type { Term, Variant } from '../dutch/terms.ts';

/** A piece of text, found or not. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Where a word was found, and by which way of looking. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly term: number;
  readonly variant: Variant;
  /** The word was found inside a compound. */
  readonly inside: boolean;
}

const NEAR = 2;

/** Where the terms stand in a text. */
export function findings(text: string, terms: readonly Term[]): Found[] {
  const tokens = analyse(text);
  const byLexeme = new Map<string, Token[]>();
  for (const token of tokens)
    for (const lexeme of new Set([token.main, ...token.parts])) {
      const known = byLexeme.get(lexeme);
      if (known) known.push(token);
      else byLexeme.set(lexeme, [token]);
    }
  return terms.flatMap((term, at) =>
    term.variants.flatMap((variant) =>
      tokensOf(variant, byLexeme).map(({ token, lexeme }): Found => ({
        start: token.start,
        end: token.end,
        term: at,
        variant,
        inside: token.word !== '' && token.main !== lexeme,
      })),
    ),
  );
}

/** The words that make a variant fit: each of them, or for a phrase only where they stand together. */
function tokensOf({ lexemes, steps, near }: Variant, byLexeme: ReadonlyMap<string, readonly Token[]>): { token: Token; lexeme: string }[] {
  const places = lexemes.map((lexeme) => (byLexeme.get(lexeme) ?? []).map((token) => ({ token, lexeme })));
  const [first = [], ...rest] = places;
  if (!steps && !near) return places.every((each) => each.length > 0) ? places.flat() : [];
  return first.flatMap((start) => {
    const chain = [start];
    for (const [at, candidates] of rest.entries()) {
      const last = chain.at(-1)!.token.position;
      const next = candidates.find(({ token }) => (near ? Math.abs(token.position - last) <= NEAR : token.position - last === steps![at]));
      if (!next) return [];
      chain.push(next);
    }
    return chain;
  });
}

/** A text with what was found marked, from `from` up to `to`. */
export function marked(text: string, found: readonly Pick<Found, 'start' | 'end'>[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}

const SNIPPET = 240;
const LEAD = 60;

/** The stretch of a text in which most of the terms stand together, cut at words, with what was found marked. */
export function snippet(text: string, found: readonly Found[]): Piece[] {
  const tidy = (pieces: Piece[]): Piece[] => pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
  const starts = [...found].sort((a, b) => a.start - b.start);
  let best = { start: 0, score: -1 };
  for (const [at, { start }] of starts.entries()) {
    const end = start + SNIPPET - LEAD;
    const within: Found[] = [];
    // Only what begins before the end is looked at: a text of one word, over and over, has thousands of findings.
    for (let next = starts[at], n = at; next && next.start < end; next = starts[++n]) if (next.end <= end) within.push(next);
    const score = new Map(within.map((each) => [each.term, each.variant.weight])).size + within.reduce((sum, each) => sum + each.variant.weight, 0) / 1_000;
    if (score > best.score) best = { start, score };
  }
  const from = wordStart(text, Math.max(0, best.start - LEAD));
  const to = wordEnd(text, Math.min(text.length, from + SNIPPET));
  const pieces = tidy(marked(text, found, from, to));
  return [...(from > 0 ? [{ text: '… ', hit: false }] : []), ...pieces, ...(to < text.length ? [{ text: ' …', hit: false }] : [])];
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + LEAD).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - LEAD ? space : at;
}
