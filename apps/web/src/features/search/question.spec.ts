import { parseSearch, stringifySearch } from '../../app/search-params.ts';
import { filterCount, inputOf, questionOf, searchOf, withFilter, withoutFilters } from './question.ts';

const asked = (address: string) => questionOf(parseSearch(address));

describe('what an address asks', () => {
  it('is all of the question, and the question is all of the address', () => {
    const address = '?q=toets+3F&soort=material&elders=1&onze=1&niveau=3&niveau=4&domein=Afbouw%2C+hout+en+onderhoud';
    const question = asked(address);
    expect(question).toEqual({
      text: 'toets 3F',
      kind: 'material',
      elsewhere: true,
      ourTools: true,
      filters: { levels: ['3', '4'], domains: ['Afbouw, hout en onderhoud'] },
    });
    expect(asked(stringifySearch(searchOf(question)))).toEqual(question);
  });

  it.each(['', '?q=', '?elders=0', '?onzin=1&q='])('of %j is everything', (address) => {
    expect(asked(address)).toEqual({ text: '', kind: null, elsewhere: false, ourTools: false, filters: {} });
  });

  it('leaves out what the server cannot filter by: a name for an id, a tab that is not there, a word without end', () => {
    const school = '0198f0a0-0000-7000-8000-000000000001';
    const long = 'x'.repeat(201);
    expect(asked(`?soort=onzin&school=noordster&hulpmiddel=1&niveau=${long}`)).toEqual(asked(''));
    expect(asked(`?school=noordster&school=${school}&niveau=3&niveau=3&niveau=${long}`).filters).toEqual({ schools: [school], levels: ['3'] });
    expect(asked(`?q=${'x'.repeat(900)}`).text).toHaveLength(500);
    expect(asked(`?${Array.from({ length: 150 }, (_, n) => `domein=${n}`).join('&')}`).filters.domains).toHaveLength(100);
  });

  it('keeps a number a word: it may be the name of a unit', () => {
    expect(asked('?q=007').text).toBe('007');
  });

  it('names filters as the API does', () => {
    expect(inputOf(asked('?q=a&taal=nl&ict=variëren'))).toEqual({
      text: 'a',
      kind: null,
      elsewhere: false,
      ourTools: false,
      languages: ['nl'],
      ictCompetences: ['variëren'],
    });
  });

  it('counts what narrows it, and can be freed of it', () => {
    const question = withFilter(asked('?q=a&elders=1&onze=1&niveau=3'), 'levels', ['3', '4']);
    expect(filterCount(question)).toBe(4);
    expect(filterCount(withoutFilters(question))).toBe(0);
    expect(withoutFilters(question).text).toBe('a');
  });
});
