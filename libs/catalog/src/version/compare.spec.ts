import { abridge, compareTexts, compareVersions } from './compare.ts';

const said = (before: string, after: string) => compareTexts(before, after).map(({ kind, text }) => [kind, text.trim()]);
const version = (text: string, title = 'Lassen') => ({ title, description: null, text });
const words = (n: number, word = (i: number) => `woord${i}`) => Array.from({ length: n }, (_, i) => word(i)).join(' ');

describe('what changed between two texts', () => {
  it.each<[string, string, string, string[][]]>([
    ['nothing', 'een twee', 'een  twee\n', [['same', 'een  twee']]],
    [
      'a word',
      'wacht zes tellen',
      'wacht acht tellen',
      [
        ['same', 'wacht'],
        ['removed', 'zes'],
        ['added', 'acht'],
        ['same', 'tellen'],
      ],
    ],
    ['all that is new', '', 'een twee', [['added', 'een twee']]],
    ['all that went', 'een twee', '', [['removed', 'een twee']]],
    ['nothing to read', '', '', []],
  ])('%s', (_, before, after, expected) => expect(said(before, after)).toEqual(expected));

  it('does not keep anyone waiting for long texts that differ throughout', () => {
    const started = performance.now();
    const parts = compareTexts(
      words(40_000),
      words(40_000, (i) => `ander${i}`),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(parts.map(({ kind }) => kind).sort()).toEqual(['added', 'removed']);
  });

  it('shows what is around a change, and says how much it leaves out', () => {
    const parts = abridge(compareTexts(`${words(100)} oud ${words(100)}`, `${words(100)} nieuw ${words(100)}`));
    expect(parts.map(({ kind, words: n }) => [kind, n])).toEqual([
      ['skipped', 88],
      ['same', 12],
      ['removed', 1],
      ['added', 1],
      ['same', 12],
      ['skipped', 88],
    ]);
  });

  it('leaves a text that did not change as it is', () => expect(abridge(compareTexts(words(100), words(100)))).toHaveLength(1));
});

describe('how much changed', () => {
  it.each<[string, number | null, ReturnType<typeof version>, ReturnType<typeof version>]>([
    ['nothing', 0, version('een twee'), version('een twee')],
    ['one word of ten', 0.1, version(words(9)), version(words(8) + ' anders')],
    ['the title counts', 0.5, version('een', 'Lassen'), version('een', 'Solderen')],
    ['a film has no words', null, version(''), version('')],
  ])('%s', (_, expected, before, after) => expect(compareVersions(before, after).changed).toEqual(expected));
});
