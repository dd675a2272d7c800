/** A paragraph, or a list of short lines. `[words](/place)` is a link inside the client. */
export type Block = string | readonly string[];

/** A page to read. */
export interface Article {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly title: string; readonly text: readonly Block[] }[];
}

export interface Piece {
  readonly text: string;
  readonly to: string | null;
}

const LINK = /\[([^\]]+)\]\((\/[^)]*)\)/g;

/** A paragraph in pieces: words, and words that lead somewhere. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words = '', to = ''] = match;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), to: null });
    pieces.push({ text: words, to });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), to: null });
  return pieces;
}
