import { ANONYMOUS, canSee, viewerOf, type PlatformRole, type Role } from '@deelgenoot/access';
import { audienceAtWriting, stubVisibility, type Words, wordsVisibility } from './audience.policy.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const someone = (personId: string, institutionId: string, roles: Role[] = ['teacher'], platformRoles: PlatformRole[] = [], suspended = false) =>
  viewerOf({ personId, memberships: [{ institutionId, roles, memberSchool: true }], platformRoles, suspended });

const cast = {
  author: someone('bram', 'a'),
  colleague: someone('anna', 'a'),
  elsewhere: someone('chris', 'b'),
  homeModerator: someone('ria', 'a', ['moderator']),
  otherModerator: someone('rob', 'b', ['moderator']),
  platform: viewerOf({ personId: 'mo', memberships: [], platformRoles: ['moderator'], suspended: false }),
  suspendedAuthor: someone('bram', 'a', ['teacher'], [], true),
  anon: ANONYMOUS,
};
type Who = keyof typeof cast;

const words = (changes: Partial<Words> = {}): Words => ({
  authorId: 'bram',
  institutionId: 'a',
  audienceId: null,
  hiddenAt: null,
  deletedAt: null,
  caseOpen: false,
  ...changes,
});
const seers = (passes: (who: Who) => boolean): Who[] => (Object.keys(cast) as Who[]).filter(passes);

describe('who reads words', () => {
  it.each<[string, Words, Who[]]>([
    ['for everyone', words(), ['author', 'colleague', 'elsewhere', 'homeModerator', 'otherModerator', 'platform', 'suspendedAuthor']],
    ['for the school', words({ audienceId: 'a' }), ['author', 'colleague', 'homeModerator', 'suspendedAuthor']],
    ['for another school than the author’s own', words({ audienceId: 'b' }), ['author', 'elsewhere', 'otherModerator', 'suspendedAuthor']],
    ['for the school, with a case', words({ audienceId: 'a', caseOpen: true }), ['author', 'colleague', 'homeModerator', 'platform', 'suspendedAuthor']],
    ['hidden', words({ hiddenAt: NOW }), ['author', 'homeModerator', 'platform', 'suspendedAuthor']],
    ['deleted', words({ deletedAt: NOW }), []],
    ['deleted while there is a case', words({ deletedAt: NOW, caseOpen: true }), []],
    ['hidden and deleted', words({ deletedAt: NOW, hiddenAt: NOW }), []],
  ])('%s', (_, given, expected) => expect(seers((who) => canSee(cast[who].passes, wordsVisibility(given), NOW))).toEqual(expected));
});

describe('who sees that something stood there', () => {
  it.each<[string, Words, Who[]]>([
    ['it still stands', words(), []],
    ['hidden', words({ hiddenAt: NOW }), ['author', 'colleague', 'elsewhere', 'homeModerator', 'otherModerator', 'platform', 'suspendedAuthor']],
    ['deleted, of one school', words({ deletedAt: NOW, audienceId: 'a' }), ['author', 'colleague', 'homeModerator', 'suspendedAuthor']],
  ])('%s', (_, given, expected) => {
    const stub = stubVisibility(given);
    expect(seers((who) => cast[who].passes.some((pass) => stub.includes(pass)))).toEqual(expected);
  });
});

describe('for whom new words are', () => {
  const atHome = { institutionId: 'a', sharedBeyondHome: false };
  const shared = { institutionId: 'a', sharedBeyondHome: true };
  it.each([
    ['about nothing, for everyone', null, null, null],
    ['about nothing, for my school', null, 'b', 'b'],
    ['about something shared, for everyone', shared, null, null],
    ['about something shared, for my school', shared, 'b', 'b'],
    ['about something at home, for everyone', atHome, null, 'a'],
    ['an answer to words for one school, though shared since', { ...shared, audienceId: 'a' }, null, 'a'],
  ])('%s', (_, ground, onlySchool, expected) => expect(audienceAtWriting(ground, onlySchool)).toBe(expected));
});
