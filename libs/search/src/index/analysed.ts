import { analyse, plain, type Token } from '../dutch/analyse.ts';
import type { SearchDocument } from './document.ts';

/** A piece of text with its words. */
export interface AnalysedPart {
  readonly place: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A document taken apart into words, once for every engine. */
export interface Analysed {
  readonly title: readonly Token[];
  /** The lexemes of the title in order, to know an exact title. */
  readonly titleKey: string;
  /** The words of the title as written, folded, for suggestions. */
  readonly titleWords: readonly string[];
  readonly tags: readonly Token[];
  /** The words of its facets: domain, form, building blocks and the like. */
  readonly labels: readonly Token[];
  /** Body and parts. */
  readonly parts: readonly AnalysedPart[];
}

/** A longer part is cut, so that finding the words on one screen never reads a whole book; in characters. */
const PIECE = 20_000;

export const titleKeyOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => token.word !== '')
    .map((token) => token.main)
    .join(' ');

/** Longer words are no words. */
const WORD_MAX = 60;

/** Text that a database takes: no NUL and no half characters, both of which come out of broken files. */
export const sound = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '');

export function analyseDocument(document: Pick<SearchDocument, 'title' | 'tags' | 'body' | 'parts' | 'facets'>): Analysed {
  const title = analyse(document.title);
  const { domains, forms, bateson, buildingBlocks, ictCompetences } = document.facets;
  const parts = [{ place: '', text: document.body }, ...document.parts].flatMap(({ place, text }) =>
    pieces(text)
      .map(sound)
      .map((piece) => ({ place, text: piece, tokens: analyse(piece) })),
  );
  return {
    title,
    titleKey: titleKeyOf(title),
    titleWords: document.title
      .split(/[^\p{L}\p{N}\p{M}'’]+/u)
      .map(plain)
      .filter((word) => word !== '' && word.length <= WORD_MAX),
    tags: document.tags.flatMap((tag) => analyse(tag)),
    labels: [domains, forms, bateson, buildingBlocks, ictCompetences].flat().flatMap((label) => analyse(label)),
    parts: parts.filter((part) => part.tokens.length > 0),
  };
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > PIECE) {
    const space = rest.lastIndexOf(' ', PIECE);
    const at = space > PIECE / 2 ? space : PIECE;
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...found, rest];
}
