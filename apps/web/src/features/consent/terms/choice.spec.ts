import type { ConsentTermsFragment } from '../../../gql/consent.ts';
import { choiceFrom, faultOf, isSame, termsInput, WIDE, withMode } from './choice.ts';

const TODAY = '2026-11-22';
const school = (id: string) => ({ id, slug: id, name: id });
const terms = (more: Partial<ConsentTermsFragment> = {}): ConsentTermsFragment => ({
  scope: { mode: 'ALL', futureMembers: true, schools: [] },
  licence: 'adapt',
  attribution: 'FULL',
  versionPolicy: 'MINOR',
  until: null,
  ...more,
});

describe('choosing terms', () => {
  it('starts at what was asked and comes to the same terms', () => {
    const asked = terms({ scope: { mode: 'EXCEPT', futureMembers: true, schools: [school('kade')] }, until: '2027-07-31T22:00:00.000Z', licence: 'use' });
    const choice = choiceFrom(asked, TODAY);
    expect(choice.end).toBe('year');
    expect(termsInput(choice, TODAY)).toEqual({
      scope: { mode: 'EXCEPT', schoolIds: ['kade'], futureMembers: true },
      licence: 'use',
      attribution: 'FULL',
      versionPolicy: 'MINOR',
      until: '2027-07-31',
      confirmCreativeCommons: false,
    });
  });

  it('keeps the named schools of a choice that is not taken', () => {
    const chosen = withMode({ ...withMode(choiceFrom(terms(), TODAY), 'INCLUDE'), include: ['veld'] }, 'ALL');
    expect(termsInput(chosen, TODAY).scope.schoolIds).toEqual([]);
    expect(withMode(chosen, 'INCLUDE').include).toEqual(['veld']);
  });

  it('never names chosen schools and schools to come together', () => {
    expect(termsInput({ ...WIDE, mode: 'INCLUDE', include: ['veld'] }, TODAY).scope.futureMembers).toBe(false);
  });

  it('lets go of Creative Commons when not everybody may see it', () => {
    const open = { ...withMode(WIDE, 'PUBLIC'), licence: 'cc-by' };
    expect(withMode(open, 'ALL').licence).toBe('adapt');
    expect(withMode(open, 'PUBLIC').licence).toBe('cc-by');
  });

  it.each([
    [{ ...WIDE, mode: 'INCLUDE' as const }, 'TERMS_SCOPE_EMPTY'],
    [{ ...WIDE, mode: 'EXCEPT' as const }, 'EXCEPT_NONE'],
    [{ ...WIDE, mode: 'EXCEPT' as const, except: ['veld'] }, null],
    [{ ...WIDE, end: 'day' as const, day: '2026-11-21' }, 'TERMS_UNTIL_PAST'],
    [{ ...WIDE, end: 'day' as const, day: '' }, 'TERMS_UNTIL_PAST'],
    [{ ...WIDE, end: 'day' as const, day: TODAY }, null],
    [WIDE, null],
  ])('says what is missing', (choice, fault) => expect(faultOf(choice, TODAY)).toBe(fault));

  it('knows that nothing changed', () => {
    expect(isSame(choiceFrom(terms(), TODAY), { ...WIDE, day: '2030-01-01' }, TODAY)).toBe(true);
    expect(isSame(WIDE, { ...WIDE, later: false }, TODAY)).toBe(false);
  });
});
