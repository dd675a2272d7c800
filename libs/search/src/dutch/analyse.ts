import { parts } from './compound.ts';
import { fold } from './fold.ts';
import { ARTICLES, PREPOSITIONS, STOPWORDS } from './stopwords.ts';
import { stem } from './stem.ts';

/** What one word is found by. */
export interface Lexemes {
  /** The word itself, by its stem; a compound by the stems of its parts together, so that linking letters do not matter. */
  readonly main: string;
  /** Parts of a compound, and neighbouring parts together. */
  readonly parts: readonly string[];
}

/** A word of a text that can be searched for. */
export interface Token extends Lexemes {
  /** Place in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The how-manyth word, stopwords counted. */
  readonly position: number;
  readonly word: string;
}

/** Words; a hyphen between letters binds, and so does the hyphen of a broken line. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’`](?=\p{L})\p{L}+)*/gu;
const WORD_MAX = 60;
/** Endings after an apostrophe that add nothing: foto's, mbo'er, slb'ers. */
const APOSTROPHE = /['’`](s|er|ers|en|tje|tjes|tj)$/u;

const MEMORY = 50_000;
let memory = new Map<string, Lexemes>();

/** What a folded word is found by. */
export function lexemes(word: string): Lexemes {
  const known = memory.get(word);
  if (known) return known;
  const stems = parts(word).map(stem);
  const found = stems.length === 0 ? { main: stem(word), parts: [] } : { main: stems.join(''), parts: neighbours(stems) };
  if (memory.size >= MEMORY) memory = new Map();
  memory.set(word, found);
  return found;
}

/** Each part, and each run of parts but the whole: *loopbaanbegeleiding* within *studieloopbaanbegeleiding*. */
function neighbours(stems: readonly string[]): string[] {
  const found = new Set<string>();
  for (let length = 1; length < stems.length; length++)
    for (let at = 0; at + length <= stems.length; at++) found.add(stems.slice(at, at + length).join(''));
  return [...found];
}

/** A typed or written word without its apostrophe ending, folded. */
export const plain = (raw: string): string => fold(raw.replace(APOSTROPHE, '')).replace(/['’`]/gu, '');

/**
 * The searchable words of a text in order, without stopwords. Words with a hyphen are there apart and together;
 * *onderwijs op afstand* is also found by *afstandsonderwijs*.
 */
export function analyse(text: string): Token[] {
  const found: Token[] = [];
  let position = 0;
  let last: { raw: string; start: number; end: number } | null = null;
  let noun: Token | null = null; // the word before a preposition
  let link: 'none' | 'preposition' = 'none';
  const add = (word: string, start: number, end: number): Token | null => {
    if (word.length > WORD_MAX || STOPWORDS.has(word)) return null;
    const token = { ...lexemes(word), start, end, position, word };
    found.push(token);
    return token;
  };
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const word = plain(raw);
    if (word === '') continue;
    const joined: string | null = last && joins(text, last.end, start) ? last.raw + word : null;
    if (joined === null) position++;
    const token = add(word, start, end);
    if (joined !== null && last) add(joined, last.start, end);
    if (token && noun && link === 'preposition' && token.parts.length === 0 && noun.parts.length === 0) found.push({ ...noun, main: token.main + noun.main, parts: [], end, word: '' });
    if (token) [noun, link] = [token, 'none'];
    else if (PREPOSITIONS.has(word) && noun && link === 'none') link = 'preposition';
    else if (!(ARTICLES.has(word) && link === 'preposition')) noun = null;
    last = { raw: joined ?? word, start: joined !== null && last ? last.start : start, end };
  }
  return found;
}

/** Whether two words belong together: one hyphen between them, or the hyphen of a broken line. */
const joins = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return between === '-' || between === '‑' || /^[-­]\s{0,3}\n\s{0,3}$/.test(between) || between === '­';
};
