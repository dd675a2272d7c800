import { readdirSync, readFileSync } from 'node:fs';
import { isNear, likeness, type Sketch, sketchOf } from './sketch.ts';

/** The texts from which the files of the demo world are made, long ones only: some 300 works of twelve makers' hands. */
const CONTENT = new URL('../../../../tools/demo/content/', import.meta.url);
const TEXTS = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readFileSync(new URL(name, CONTENT), 'utf8').split(/^=== /m).slice(1))
  .map((work) => work.slice(work.indexOf('\n---\n') + 5))
  .filter((text) => text.split(/\s+/).length >= 120);

/** The same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const words = (text: string) => text.split(/\s+/);
const OTHER = words(TEXTS.join(' '));

/** What people do to a work before they share it again. */
const EDITS: Readonly<Record<string, (text: string, random: () => number) => string>> = {
  'another title and an introduction': (text, random) =>
    `Voor onze eigen opleiding bewerkt. ${OTHER.slice(0, 10 + Math.floor(random() * 10)).join(' ')} ${text}`,
  'one word in thirty changed': (text, random) =>
    words(text)
      .map((word) => (random() < 1 / 30 ? (OTHER[Math.floor(random() * OTHER.length)] as string) : word))
      .join(' '),
  'paragraphs in another order': (text, random) =>
    text
      .split('\n')
      .map((line) => ({ line, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ line }) => line)
      .join('\n'),
  'the last tenth cut off': (text) =>
    words(text)
      .slice(0, Math.floor(words(text).length * 0.9))
      .join(' '),
  'in capitals, other signs': (text) => text.toUpperCase().replaceAll('.', ' – ').replaceAll(',', ';'),
};
/** What is another work, though it has words in common. */
const OTHERS: Readonly<Record<string, (text: string, other: string) => string>> = {
  'a third of it, and then something else': (text, other) =>
    `${words(text)
      .slice(0, Math.floor(words(text).length / 3))
      .join(' ')} ${other}`,
  'only its headings': (text, other) =>
    `${text
      .split('\n')
      .filter((line) => line.startsWith('##'))
      .join('\n')}\n${other}`,
};

const sketch = (text: string): Sketch => sketchOf(text) as Sketch;

describe('near-identical texts', () => {
  it('are told from different ones on the texts of the demo world', () => {
    const random = numbers(7);
    const counts = { found: 0, missed: 0, wrong: 0, rightlyNot: 0 };
    const sketches = TEXTS.map(sketch);
    for (const [at, text] of TEXTS.entries()) {
      const own = sketches[at] as Sketch;
      for (const edit of Object.values(EDITS)) counts[isNear(own, sketch(edit(text, random))) ? 'found' : 'missed']++;
      const other = TEXTS[(at + 1) % TEXTS.length] as string;
      for (const make of Object.values(OTHERS)) counts[isNear(own, sketch(make(text, other))) ? 'wrong' : 'rightlyNot']++;
      for (const another of sketches.slice(at + 1)) counts[isNear(own, another) ? 'wrong' : 'rightlyNot']++;
    }
    const precision = counts.found / (counts.found + counts.wrong);
    const recall = counts.found / (counts.found + counts.missed);
    console.log(`near-identical texts: ${TEXTS.length} works, ${JSON.stringify(counts)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(TEXTS.length).toBeGreaterThan(50);
    expect(precision).toBeGreaterThan(0.99);
    expect(recall).toBeGreaterThan(0.9);
  });

  it('are as alike as they look', () => {
    const text = TEXTS[0] as string;
    expect(likeness(sketch(text), sketch(text))).toBe(1);
    expect(likeness(sketch(text), sketch(TEXTS[1] as string))).toBeLessThan(0.1);
  });

  it('short texts say nothing', () => expect(sketchOf('Dit is te kort om te herkennen.')).toBeNull());
});
