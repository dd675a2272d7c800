import { parse } from './terms.ts';

const words = (text: string) => parse(text).terms.map((term) => term.variants.map((variant) => variant.words));
const lexemes = (text: string, term = 0) => (parse(text).terms[term]?.variants ?? []).map((variant) => variant.lexemes.join(' '));

describe('what a query looks for', () => {
  it('adds synonyms, whatever their form', () => {
    expect(words('leraren')[0]).toEqual(expect.arrayContaining(['leraren', 'docent', 'leerkracht']));
    expect(words('BPV')[0]).toContain('beroepspraktijkvorming');
    expect(words('beroepspraktijkvorming')[0]).toContain('bpv');
  });

  it('takes words that mean one thing together as one', () => {
    const [term, ...more] = parse('lesgeven op afstand').terms;
    expect([term?.typed, more.length]).toEqual(['lesgeven op afstand', 0]);
    expect(lexemes('lesgeven op afstand')).toContain('afstandonderwijs');
  });

  it('goes one way where the meaning does', () => {
    expect(words('mvt')[0]).toContain('Engels');
    expect(words('Engels')[0]).not.toContain('mvt');
    expect(words('dyslexie').flat()).not.toContain('dyscalculie');
  });

  it('offers what is ambiguous and does not merge it', () => {
    expect(parse('oer')).toMatchObject({ ambiguous: ['onderwijs- en examenregeling', 'open leermateriaal'], terms: [{ variants: [{ lexemes: ['oer'] }] }] });
    expect(words('oer')).toEqual([['oer']]);
    expect(words('oer examencommissie')[0]).toContain('onderwijs- en examenregeling');
    expect(parse('oer examencommissie').ambiguous).toEqual([]);
  });

  it('reads a hyphen three ways', () => {
    expect(lexemes('e-learning')).toEqual(expect.arrayContaining(['elearn', 'e learn']));
    expect(lexemes('mbo-student')).toEqual(expect.arrayContaining(['mbostudent', 'mbo student', 'student']));
  });

  it('takes compounds apart, weaker', () => {
    expect(parse('voortgangstoetsen').terms[0]?.variants).toContainEqual(
      expect.objectContaining({ why: 'compound', lexemes: ['voortgang', 'toets'], weight: 0.5 }),
    );
  });

  it.each(['', '   ', 'de het van', '!!! ???', '🙂'])('looks for nothing in %j', (text) => expect(parse(text).terms).toEqual([]));
  it('looks for a limited number of words', () => expect(parse('aap '.repeat(500)).terms.length).toBeLessThanOrEqual(12));
});
