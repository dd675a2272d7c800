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
const SPACE = 32;
/** Endings after an apostrophe that add nothing: foto's, mbo'er, slb'ers. */
const APOSTROPHE = /['’`](s|er|ers|en|tje|tjes|tj)$/u;

/** What a folded word is found by. */
export function lexemes(word: string): Lexemes {
  const stems = parts(word).map(stem);
  return stems.length === 0 ? { main: stem(word), parts: [] } : { main: stems.join(''), parts: neighbours(stems) };
}

/** A word as it is looked up, and what it is found by; null for a word that nobody looks for. */
interface Known {
  readonly word: string;
  readonly lexemes: Lexemes | null;
}

const MEMORY = 50_000;
let memory = new Map<string, Known>();

/** As written, most words come again and again; what is known of them is kept. */
function know(raw: string): Known {
  const before = memory.get(raw);
  if (before) return before;
  const word = plain(raw);
  const known: Known = { word, lexemes: word === '' || word.length > WORD_MAX || STOPWORDS.has(word) ? null : lexemes(word) };
  if (memory.size >= MEMORY) memory = new Map(); // words follow Zipf: the common ones are back at once
  memory.set(raw, known);
  return known;
}

/** Each part, and each run of parts but the whole: *loopbaanbegeleiding* within *studieloopbaanbegeleiding*. */
function neighbours(stems: readonly string[]): string[] {
  const found = new Set<string>();
  for (let length = 1; length < stems.length; length++) for (let at = 0; at + length <= stems.length; at++) found.add(stems.slice(at, at + length).join(''));
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
  const add = ({ word, lexemes: known }: Known, start: number, end: number): Token | null => {
    if (!known) return null;
    const token = { main: known.main, parts: known.parts, start, end, position, word };
    found.push(token);
    return token;
  };
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const known = know(raw);
    const { word } = known;
    if (word === '') continue;
    const joined: string | null = last && joins(text, last.end, start) ? last.raw + word : null;
    if (joined === null) position++;
    const token = add(known, start, end);
    if (joined !== null && last) add(know(joined), last.start, end);
    if (token && noun && link === 'preposition' && token.parts.length === 0 && noun.parts.length === 0)
      found.push({ ...noun, main: token.main + noun.main, parts: [], end, word: '' });
    if (token) [noun, link] = [token, 'none'];
    else if (PREPOSITIONS.has(word) && noun && link === 'none') link = 'preposition';
    else if (!(ARTICLES.has(word) && link === 'preposition')) noun = null;
    last = { raw: joined ?? word, start: joined !== null && last ? last.start : start, end };
  }
  return found;
}

/** Whether two words belong together: one hyphen between them, or the hyphen of a broken line. */
const joins = (text: string, from: number, to: number): boolean => {
  if (to === from + 1 && text.charCodeAt(from) === SPACE) return false; // nearly always
  const between = text.slice(from, to);
  return between === '-' || between === '‑' || /^[-­]\s{0,3}\n\s{0,3}$/.test(between) || between === '­';
};
