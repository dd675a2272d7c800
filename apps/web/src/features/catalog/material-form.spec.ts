import { changesBetween, EMPTY_FORM, minutesOf, tagsOf } from './material-form.ts';

describe('what is saved of a form', () => {
  const before = { ...EMPTY_FORM, title: 'Lassen', levels: ['2'], makers: [{ id: 'a', name: 'Anna' }], duration: '50', tags: 'tig, mig', form: 'klassikaal' };

  it('is only what changed, so that what someone else saved meanwhile stays', () => {
    expect(changesBetween(before, before)).toEqual({});
    expect(changesBetween(before, { ...before, levels: ['2', '3'] })).toEqual({ levels: ['2', '3'] });
  });

  it('is in the shape of the API: ids, minutes, words, null for what was emptied', () => {
    const after = { ...before, description: '  ', form: '', duration: '', tags: 'tig, ,tig, elektrode', makers: [...before.makers, { id: 'b', name: 'Bram' }] };
    expect(changesBetween(before, after)).toEqual({ description: null, form: null, durationMinutes: null, tags: ['tig', 'elektrode'], makerIds: ['a', 'b'] });
  });

  it.each([
    ['', null],
    [' 50 ', 50],
    ['0', Number.NaN],
    ['1,5', Number.NaN],
    ['lang', Number.NaN],
    ['100001', Number.NaN],
  ])('reads %j as %d minutes', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });

  it('takes words apart at commas, each once', () => {
    expect(tagsOf(' a,b , a,, ')).toEqual(['a', 'b']);
  });
});
