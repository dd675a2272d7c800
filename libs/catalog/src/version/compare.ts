import { diffArrays } from 'diff';

/** What a version says, as far as it can be read. */
export interface VersionText {
  readonly title: string;
  readonly description: string | null;
  /** The words inside its files, in order. */
  readonly text: string;
}

/** A stretch of text that stayed, came, or went. `skipped` stands for many words that stayed, and says how many. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed' | 'skipped';
  readonly text: string;
  readonly words: number;
}

export interface Comparison {
  readonly title: readonly DiffPart[];
  readonly description: readonly DiffPart[];
  readonly text: readonly DiffPart[];
  /** Part of all words of both that came or went, 0 to 1; null when there are no words to compare. */
  readonly changed: number | null;
}

/** Word by word a long text costs too much when nearly all of it differs; then line by line, and else as a whole. */
const PATIENCE_MS = 250;
/** Words of what stayed that are shown around a change. */
const AROUND = 12;

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const linesOf = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
const count = (text: string): number => wordsOf(text).length;

type Chunk = { value: string[]; added?: boolean; removed?: boolean };

/** Spaces say nothing: two words are the same word however they are set apart. */
const comparator = (a: string, b: string): boolean => a.trimEnd() === b.trimEnd();

function chunksOf(before: string, after: string): Chunk[] {
  const by = (split: (text: string) => string[]) => diffArrays(split(before), split(after), { comparator, timeout: PATIENCE_MS }) as Chunk[] | undefined;
  return (
    by(wordsOf) ??
    by(linesOf) ?? [
      { value: [before], removed: true },
      { value: [after], added: true },
    ]
  );
}

/** How one text became another, word by word. */
export function compareTexts(before: string, after: string): DiffPart[] {
  return chunksOf(before, after)
    .map(({ value, added = false, removed = false }): DiffPart => {
      const text = value.join('');
      return { kind: added ? 'added' : removed ? 'removed' : 'same', text, words: count(text) };
    })
    .filter(({ words }) => words > 0);
}

/** Leaves out most of what stayed: people look at a comparison for what changed. */
export function abridge(parts: readonly DiffPart[]): DiffPart[] {
  return parts.flatMap((part, at) => {
    const [first, last] = [at === 0, at === parts.length - 1];
    const room = AROUND * (first || last ? 1 : 2);
    if (part.kind !== 'same' || part.words <= room + AROUND || parts.length === 1) return [part];
    const words = wordsOf(part.text);
    const keep = (some: string[]): DiffPart[] => (some.length === 0 ? [] : [{ kind: 'same', text: some.join(''), words: some.length }]);
    const skipped = words.length - room;
    return [...keep(first ? [] : words.slice(0, AROUND)), { kind: 'skipped' as const, text: '', words: skipped }, ...keep(last ? [] : words.slice(-AROUND))];
  });
}

/** Two versions beside each other. */
export function compareVersions(before: VersionText, after: VersionText): Comparison {
  const title = compareTexts(before.title, after.title);
  const description = compareTexts(before.description ?? '', after.description ?? '');
  const text = compareTexts(before.text, after.text);
  const sum = (parts: readonly DiffPart[], of: (part: DiffPart) => number) => parts.reduce((total, part) => total + of(part), 0);
  const moved = sum([...title, ...description, ...text], ({ kind, words }) => (kind === 'same' ? 0 : words));
  const all = sum([...title, ...description, ...text], ({ kind, words }) => (kind === 'same' ? 2 * words : words));
  const readable = text.length > 0;
  return { title, description, text: abridge(text), changed: readable ? moved / all : null };
}
