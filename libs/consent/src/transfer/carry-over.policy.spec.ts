import { carriedOver } from './carry-over.policy.ts';

const names = { ids: new Map([['there', 'here']]), isKnown: (id: string) => id === 'there' || id === 'same' };
const scope = (mode: string, institutions: string[], futureMembers = true) => ({ mode, institutions, futureMembers });

describe('what comes from another system', () => {
  it('is called as it is called here, however deep it stands', () =>
    expect(carriedOver({ institutionId: 'there', list: [{ id: 'there' }, 'other', 1, null] }, names)).toEqual({
      institutionId: 'here',
      list: [{ id: 'here' }, 'other', 1, null],
    }));

  it.each([
    ['all schools stay all schools', scope('all', []), scope('all', [])],
    ['public stays public', scope('public', []), scope('public', [])],
    ['a school that is left out is left out here', scope('except', ['there', 'same']), scope('except', ['here', 'same'])],
    ['who left out a school that is unknown here lets no school in later', scope('except', ['same', 'gone']), scope('except', ['same', 'gone'], false)],
    ['a chosen school that is unknown here is nobody', scope('include', ['there', 'gone'], false), scope('include', ['here', 'gone'], false)],
  ])('%s', (_, there, here) => expect(carriedOver({ terms: { scope: there } }, names)).toEqual({ terms: { scope: here } }));
});
