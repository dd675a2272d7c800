import type { Token } from '../../dutch/analyse.ts';
import type { Analysed, AnalysedPart } from '../../index/analysed.ts';

/**
 * Where a word stands, as the weight PostgreSQL ranks by: A the title, B its compound parts and the tags, C the text, D the
 * parts of compounds in the text.
 */
type Label = 'A' | 'B' | 'C' | 'D';

/** PostgreSQL keeps positions up to 16,383 and 255 of them per word; a few dozen rank as well. */
const POSITION_MAX = 16_383;
const POSITIONS_MAX = 40;
/** A tsvector may take 1 MB; beyond this no new words are added. In characters of its text. */
const SIZE_MAX = 700_000;
/** Between two texts, so that no phrase runs from one into the next. */
const GAP = 8;

/** Writes words down in the form that PostgreSQL reads as a `tsvector`. */
class Vector {
  private readonly positions = new Map<string, string[]>();
  private size = 0;
  private offset = 0;

  add(tokens: readonly Token[], whole: Label, part: Label): this {
    for (const token of tokens) {
      const position = Math.min(this.offset + token.position, POSITION_MAX);
      if (token.word !== '') this.put(token.main, position, whole);
      else this.put(token.main, position, part);
      for (const each of token.parts) this.put(each, position, part);
    }
    this.offset += (tokens.at(-1)?.position ?? 0) + GAP;
    return this;
  }

  private put(lexeme: string, position: number, label: Label): void {
    const known = this.positions.get(lexeme);
    if (known) {
      if (known.length < POSITIONS_MAX) known.push(`${position}${label}`);
      return;
    }
    if (this.size > SIZE_MAX) return;
    this.size += lexeme.length + 8;
    this.positions.set(lexeme, [`${position}${label}`]);
  }

  toString(): string {
    return [...this.positions].map(([lexeme, at]) => `${quote(lexeme)}:${at.join(',')}`).join(' ');
  }
}

/** A lexeme within the text of a tsvector or tsquery. */
export const quote = (lexeme: string): string => (/['\\]/.test(lexeme) ? `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'` : `'${lexeme}'`);

export const headVector = (document: Analysed): string =>
  new Vector().add(document.title, 'A', 'B').add(document.tags, 'B', 'B').add(document.labels, 'C', 'D').toString();

export function wordVector(document: Analysed): string {
  const vector = new Vector().add(document.title, 'A', 'B').add(document.tags, 'B', 'B').add(document.labels, 'C', 'D');
  for (const part of document.parts) vector.add(part.tokens, 'C', 'D');
  return vector.toString();
}

export const partVector = (part: AnalysedPart): string => new Vector().add(part.tokens, 'C', 'D').toString();

export const titleWordVector = (words: readonly string[]): string => [...new Set(words)].map((word) => `${quote(word)}:${words.indexOf(word) + 1}`).join(' ');
