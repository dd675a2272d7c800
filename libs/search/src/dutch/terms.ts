import { analyse, plain, type Token } from './analyse.ts';
import { AMBIGUOUS, SYNONYMS, type SynonymGroup } from './synonyms.ts';

/** Why a document fits a term. */
export type Why = 'exact' | 'compound' | 'synonym' | 'spelling';

/** One way in which a term can stand in a document. */
export interface Variant {
  readonly why: Why;
  /** How much it counts beside the word itself. */
  readonly weight: number;
  /** Lexemes, all of which must be there. */
  readonly lexemes: readonly string[];
  /** Words after each other, with this many steps between one and the next; absent: anywhere in the document. */
  readonly steps?: readonly number[];
  /** Close together, in either order. */
  readonly near?: true;
  readonly titleOnly?: true;
  /** As people write it. */
  readonly words: string;
}

/** One thing that is looked for: a word, or several that mean one thing. */
export interface Term {
  readonly typed: string;
  readonly variants: readonly Variant[];
}

export interface Parsed {
  readonly terms: readonly Term[];
  /** What an abbreviation could mean; to be offered. */
  readonly ambiguous: readonly string[];
}

/** Beside 1 for the word itself. */
export const WEIGHTS = { synonym: 0.6, compound: 0.5, spelling: 0.5, weak: 0.3 } as const;

const TERMS_MAX = 12;
const PHRASE_MAX = 5;

interface Meaning {
  readonly group: SynonymGroup;
}

let meanings: Map<string, Meaning[]> | undefined;

/** Synonym groups by the lexemes of each of their words. */
function dictionary(): Map<string, Meaning[]> {
  if (meanings) return meanings;
  meanings = new Map();
  for (const group of SYNONYMS)
    for (const words of [...group.words, ...(group.weak ?? [])])
      for (const key of new Set([keyOf(wholes(words)), keyOf(units(words))])) meanings.set(key, [...(meanings.get(key) ?? []), { group }]);
  return meanings;
}

const keyOf = (tokens: readonly Token[]): string => tokens.map((token) => token.main).join(' ');

/** The words of a text, those with a hyphen as one. */
function wholes(text: string): Token[] {
  const byPosition = new Map<number, Token>();
  for (const token of written(text)) {
    const known = byPosition.get(token.position);
    if (!known || token.end - token.start >= known.end - known.start) byPosition.set(token.position, token);
  }
  return [...byPosition.values()];
}

/** The words of a text, those with a hyphen apart. */
const units = (text: string): Token[] => written(text).filter((token) => token.word === plain(text.slice(token.start, token.end)));

/** Without the compounds that nobody wrote. */
const written = (text: string): Token[] => analyse(text).filter((token) => token.word !== '');

/**
 * What a typed query looks for: its words, their synonyms and what they are made of.
 * @param apart each word for itself, also where several mean one thing together
 */
export function parse(text: string, { apart = false } = {}): Parsed {
  const tokens = wholes(text).slice(0, TERMS_MAX);
  const terms: Term[] = [];
  const ambiguous = new Set<string>();
  for (let at = 0; at < tokens.length;) {
    const length = apart ? 1 : longestMeaning(tokens, at);
    const slice = tokens.slice(at, at + length);
    const typed = text.slice(slice[0]!.start, slice.at(-1)!.end);
    const unclear = length === 1 ? AMBIGUOUS[slice[0]!.word] : undefined;
    const clear = unclear?.near?.some((near) => tokens.some((token) => token.word === near));
    if (unclear && !clear) for (const meaning of unclear.meanings) ambiguous.add(meaning);
    const also = unclear && clear ? [unclear.meanings[0]!, ...others(keyOf(wholes(unclear.meanings[0]!)))] : [];
    terms.push({
      typed,
      variants: dedupe([...itself(typed, slice), ...also.flatMap((words) => synonym(words, WEIGHTS.synonym)), ...(unclear ? [] : synonyms(keyOf(slice)))]),
    });
    at += length;
  }
  return { terms, ambiguous: [...ambiguous] };
}

/** How many words from here on mean one thing together. */
function longestMeaning(tokens: readonly Token[], at: number): number {
  for (let length = Math.min(PHRASE_MAX, tokens.length - at); length > 1; length--) if (dictionary().has(keyOf(tokens.slice(at, at + length)))) return length;
  return 1;
}

function itself(typed: string, slice: readonly Token[]): Variant[] {
  const [token] = slice;
  if (!token) return [];
  if (slice.length > 1) return [{ why: 'exact', weight: 1, lexemes: slice.map((each) => each.main), words: typed }];
  const found: Variant[] = [{ why: 'exact', weight: 1, lexemes: [token.main], words: typed }];
  const apart = units(typed);
  if (apart.length > 1) found.push({ why: 'exact', weight: 1, lexemes: apart.map((each) => each.main), steps: apart.slice(1).map(() => 1), words: typed });
  const single = token.parts.filter((part) => !token.parts.some((other) => other !== part && part.includes(other)));
  if (single.length === 2) found.push({ why: 'compound', weight: WEIGHTS.compound, lexemes: single, near: true, words: typed });
  return found;
}

/** What the words with this key find besides themselves. */
function synonyms(key: string): Variant[] {
  return (dictionary().get(key) ?? []).flatMap(({ group }) => {
    const flags = group.titleOnly ? { titleOnly: true as const } : {};
    const strong = [...(group.to ?? group.words)].filter((words) => keyOf(wholes(words)) !== key);
    const weak = (group.weak ?? []).filter((words) => keyOf(wholes(words)) !== key);
    const isWeak = group.weak?.some((words) => keyOf(wholes(words)) === key);
    return [
      ...strong.flatMap((words) => synonym(words, isWeak ? WEIGHTS.weak : WEIGHTS.synonym, flags)),
      ...weak.flatMap((words) => synonym(words, WEIGHTS.weak, flags)),
    ];
  });
}

const others = (key: string): string[] => (dictionary().get(key) ?? []).flatMap(({ group }) => group.words.filter((words) => keyOf(wholes(words)) !== key));

/** A synonym stands as it is written: several words only after each other. */
function synonym(words: string, weight: number, flags: { titleOnly?: true } = {}): Variant[] {
  const tokens = wholes(words);
  const apart = units(words);
  const phrase = (list: readonly Token[]): Variant => ({
    why: 'synonym',
    weight,
    words,
    ...flags,
    lexemes: list.map((token) => token.main),
    ...(list.length > 1 ? { steps: list.slice(1).map((token, at) => token.position - list[at]!.position) } : {}),
  });
  return keyOf(tokens) === keyOf(apart)
    ? [phrase(tokens)]
    : tokens.length === 1
      ? [phrase(tokens), { ...phrase(apart), steps: apart.slice(1).map(() => 1) }]
      : [phrase(tokens)];
}

/** The strongest of equal variants. */
function dedupe(variants: readonly Variant[]): Variant[] {
  const byKey = new Map<string, Variant>();
  for (const variant of variants) {
    const key = variant.lexemes.join(' ');
    const known = byKey.get(key);
    if (!known || known.weight < variant.weight) byKey.set(key, variant);
  }
  return [...byKey.values()];
}

/** The synonyms as lexemes, for engines that apply them themselves: what is typed, and what it also finds. */
export function synonymTable(): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const [key, found] of dictionary()) {
    if (found.every(({ group }) => group.titleOnly)) continue;
    table[key] = [
      ...new Set(
        synonyms(key)
          .filter((variant) => !variant.titleOnly)
          .map((variant) => variant.lexemes.join(' ')),
      ),
    ];
  }
  return table;
}
