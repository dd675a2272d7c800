import { readFileSync } from 'node:fs';

/** What somebody types, of which kind that is, and which works of the demo world serve them: 3 exactly, 2 well, 1 somewhat. */
export interface Golden {
  readonly kind: string;
  readonly query: string;
  readonly good: Readonly<Record<string, number>>;
}

export const golden = (): Golden[] => JSON.parse(readFileSync(new URL('golden-nl.json', import.meta.url), 'utf8')) as Golden[];

const DEPTH = 10;
const gain = (grade: number, at: number): number => (2 ** grade - 1) / Math.log2(at + 2);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Normalised discounted cumulative gain over the first ten (Järvelin and Kekäläinen, 2002): 1 when what serves best stands first,
 * 0 when nothing of it is among them.
 */
export function ndcg(found: readonly string[], good: Golden['good']): number {
  const got = found.slice(0, DEPTH).map((key, at) => gain(good[key] ?? 0, at));
  const best = Object.values(good)
    .sort((a, b) => b - a)
    .slice(0, DEPTH)
    .map(gain);
  return sum(got) / sum(best);
}

/** Part of what serves that is among the first ten. */
export const recall = (found: readonly string[], good: Golden['good']): number =>
  Object.keys(good).filter((key) => found.slice(0, DEPTH).includes(key)).length / Object.keys(good).length;

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
