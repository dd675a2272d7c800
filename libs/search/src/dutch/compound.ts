import { isHead, isModifier, isWhole, singular } from './lexicon.ts';

const SHORTEST = 6;
const LONGEST = 40;
/** Letters that Dutch may put between the parts, *afstand-s-onderwijs*; `en` is the plural and needs no mention. */
const LINKS = ['', 's'];

/**
 * The parts of a folded Dutch compound in order, each without its linking letters, or none when it is no compound:
 * `voortgangstoetsen` gives `voortgang`, `toetsen`.
 */
export function parts(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST || /[^a-z]/.test(word)) return [];
  return takeApart(word);
}

function takeApart(word: string): string[] {
  const one = singular(word);
  // The plural of a listed word falls apart only if that does: *gesprekken* is no *gesp* with *rekken*.
  if (one !== word && split(one) === null) return [];
  return split(word) ?? [];
}

/** The split with the fewest parts; of these the one whose last part, which carries the meaning, is longest. */
function split(word: string, depth = 0): string[] | null {
  if (isWhole(word)) return null;
  let best: string[] | null = null;
  for (let at = 3; at <= word.length - 3; at++) {
    const last = word.slice(at);
    if (!isHead(last)) continue;
    const before = beforeHead(word.slice(0, at), depth);
    if (before && (!best || before.length + 1 < best.length)) best = [...before, last];
  }
  if (!best || depth > 0) return best;
  // The list holds many compounds as words of their own; take those apart too.
  return best.flatMap((part) => (part.length >= SHORTEST ? (split(part, depth + 1) ?? [part]) : [part]));
}

function beforeHead(text: string, depth: number): string[] | null {
  for (const link of LINKS) {
    if (!text.endsWith(link)) continue;
    const first = link === '' ? text : text.slice(0, -link.length);
    if (isModifier(first)) return [first];
  }
  if (depth > 2) return null;
  for (const link of LINKS) {
    if (!text.endsWith(link)) continue;
    const inner = split(link === '' ? text : text.slice(0, -link.length), depth + 1);
    if (inner) return inner;
  }
  return null;
}
