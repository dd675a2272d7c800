/**
 * Near-identical texts by MinHash (Broder, 1997): a text is the set of its runs of three words, and a sketch of 128 numbers
 * from which the overlap of two such sets can be told without the texts.
 */

/** Numbers per sketch; the estimate of a likeness is then right within 0.04, most of the time. */
export const SKETCH = 128;
/** Numbers per band: texts that share one whole band are looked at. At a likeness of 0.55 that misses 1 in 20. */
const BAND = 4;
/** Words per run: long enough that common phrases do not make texts alike. */
const RUN = 3;
/** Below so many runs a text says too little to be recognised by. */
const FEWEST = 30;
/** A book of more is recognised by its first part. */
const MOST = 100_000;

/** From this likeness on two texts are told to be near-identical. */
export const NEAR = 0.55;

const { imul } = Math;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3, seeded: 128 of them stand for 128 permutations. */
function mixed(hash: number, seed: number): number {
  let h = hash ^ seed;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const SEEDS = Array.from({ length: SKETCH }, (_, i) => mixed(i + 1, 0x9e3779b9));

/** Words as they are heard: without case, accents and punctuation. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export interface Sketch {
  /** Signed 32 bits, as PostgreSQL keeps them. */
  readonly sketch: number[];
  readonly bands: number[];
}

/** The sketch of a text; null when it is too short to say anything. */
export function sketchOf(text: string): Sketch | null {
  const words = wordsOf(text);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length && runs.size < MOST; at++) runs.add(hashOf(words.slice(at, at + RUN).join(' ')));
  if (runs.size < FEWEST) return null;
  const least = new Uint32Array(SKETCH).fill(0xffffffff);
  for (const run of runs)
    for (let at = 0; at < SKETCH; at++) {
      const value = mixed(run, SEEDS[at] as number);
      if (value < (least[at] as number)) least[at] = value;
    }
  const sketch = [...least].map((value) => value | 0);
  const bands = Array.from({ length: SKETCH / BAND }, (_, band) => hashOf(`${band}:${sketch.slice(band * BAND, (band + 1) * BAND).join()}`) | 0);
  return { sketch, bands };
}

/** How much of two texts is the same, 0 to 1, as far as their sketches tell. */
export const likeness = (a: Sketch, b: Sketch): number => a.sketch.filter((value, at) => value === b.sketch[at]).length / SKETCH;

/** Whether two texts would be looked at together, and are then told to be near-identical. */
export const isNear = (a: Sketch, b: Sketch): boolean => a.bands.some((band) => b.bands.includes(band)) && likeness(a, b) >= NEAR;
