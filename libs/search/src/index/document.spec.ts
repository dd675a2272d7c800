import { LICENCES } from '@deelgenoot/kernel';
import { durationOf, permissionsOf } from './document.ts';

describe('what people filter by', () => {
  it.each([
    [1, 'to-15'],
    [15, 'to-15'],
    [16, 'to-30'],
    [60, 'to-60'],
    [120, 'to-120'],
    [121, 'over-120'],
    [100_000, 'over-120'],
  ])('%d minutes are %s', (minutes, value) => expect(durationOf(minutes)).toBe(value));

  it('says nothing of what has no duration', () => expect(durationOf(null)).toBeNull());

  it('lets be adapted what no maker forbade', () =>
    expect(LICENCES.filter((licence) => permissionsOf(licence).includes('adapt'))).toEqual(['adapt', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'cc-by-nc-sa']));
});
