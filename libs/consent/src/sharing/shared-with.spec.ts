import { others } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import type { Clearance } from '../clearance/clearance.ts';
import type { Answer } from '../consent/consent.ts';
import { Roster } from '../terms/roster.ts';
import type { Scope, Terms, VersionPolicy } from '../terms/terms.ts';
import { sharedWith, type SharingFacts } from './shared-with.policy.ts';

const now = new Date('2026-02-01T12:00:00Z');
const earlier = new Date('2026-01-31T23:00:00Z');
const later = new Date('2026-06-30T22:00:00Z');

const roster = (...members: string[]) => new Roster(members.map((id) => ({ id, mergedInto: null })));
const today = roster('home', 'b', 'c', 'd');

const all: Scope = { mode: 'all', institutions: [], futureMembers: false };
const future: Scope = { mode: 'all', institutions: [], futureMembers: true };
const everyone: Scope = { mode: 'public', institutions: [], futureMembers: false };
const include = (...institutions: string[]): Scope => ({ mode: 'include', institutions, futureMembers: false });
const except = (institutions: string[], futureMembers = false): Scope => ({ mode: 'except', institutions, futureMembers });

const terms = (scope: Scope, more: Partial<Terms> = {}): Terms => ({
  scope,
  licence: 'adapt',
  attribution: 'full',
  versionPolicy: 'minor',
  until: null,
  ...more,
});
const yes = (authorId: string, scope: Scope, more: Partial<Terms> & { version?: number; roster?: Roster } = {}): Answer => {
  const { version = 1, roster: then = today, ...rest } = more;
  return { id: `${authorId}-${version}`, authorId, state: 'granted', terms: terms(scope, rest), roster: then, version, supersedes: null };
};
const cleared = (scope: Scope, until: Date | null = null, then = today): Clearance => ({ id: 'k', institutionId: 'home', scope, until, roster: then });

const facts = (more: Partial<SharingFacts>): SharingFacts => ({
  authors: ['anna'],
  answers: [yes('anna', future)],
  clearance: cleared(future),
  version: { number: 1, minorSince: 1 },
  now,
  memberSchools: today,
  ...more,
});
const passes = (more: Partial<SharingFacts>) => sharedWith(facts(more)).passes;

describe('who sees a work beyond home', () => {
  it.each<[string, Partial<SharingFacts>, string[]]>([
    ['all, with schools that will join: every educator', {}, ['educators']],
    ['all, of today: listed schools', { answers: [yes('anna', all)] }, ['institution:b', 'institution:c', 'institution:d']],
    ['chosen schools', { answers: [yes('anna', include('c'))] }, ['institution:c']],
    ['all except: listed schools', { answers: [yes('anna', except(['c']))] }, ['institution:b', 'institution:d']],
    ['all except, with schools that will join: all but these', { answers: [yes('anna', except(['c'], true))] }, [others(['c'])]],
    [
      'two who leave out others: all but all of these',
      { authors: ['anna', 'bram'], answers: [yes('anna', except(['c'], true)), yes('bram', except(['b', 'elsewhere'], true))] },
      [others(['b', 'c', 'elsewhere'])],
    ],
    [
      'all except, and all of today: listed schools',
      { answers: [yes('anna', except(['c'], true))], clearance: cleared(all) },
      ['institution:b', 'institution:d'],
    ],
    ['public, and the school says so too', { answers: [yes('anna', everyone)], clearance: cleared(everyone) }, ['public']],
    ['public, but the school says members', { answers: [yes('anna', everyone)] }, ['educators']],
    [
      'public and all of today',
      { authors: ['anna', 'bram'], answers: [yes('anna', everyone), yes('bram', all)], clearance: cleared(everyone) },
      ['institution:b', 'institution:c', 'institution:d'],
    ],
    [
      'two authors: only what both say',
      { authors: ['anna', 'bram'], answers: [yes('anna', include('b', 'c')), yes('bram', except(['b']))] },
      ['institution:c'],
    ],
    ['two authors who share no school', { authors: ['anna', 'bram'], answers: [yes('anna', include('b')), yes('bram', include('c'))] }, []],
    ['an author is missing', { authors: ['anna', 'bram'] }, []],
    ['no author at all', { authors: [] }, []],
    ['no clearance', { clearance: null }, []],
    ['a clearance that ended', { clearance: cleared(future, now) }, []],
    ['a narrower clearance', { clearance: cleared(include('d')) }, ['institution:d']],
    ['only the home school itself', { answers: [yes('anna', include('home'))] }, []],
    ['a question is no answer', { answers: [{ ...yes('anna', future), state: 'requested' as const }] }, []],
    ['a no', { answers: [{ ...yes('anna', future), state: 'declined' as const, terms: null, roster: null }] }, []],
    ['withdrawn', { answers: [{ ...yes('anna', future), state: 'withdrawn' as const }] }, []],
    ['ended this instant', { answers: [yes('anna', future, { until: now })] }, []],
  ])('%s', (_, given, expected) => expect(passes(given)).toEqual(expected));

  it.each<[VersionPolicy, number, number, number, boolean]>([
    ['this', 2, 2, 2, true],
    ['this', 2, 3, 2, false],
    ['minor', 2, 3, 2, true],
    ['minor', 2, 4, 1, true],
    ['minor', 2, 4, 3, false],
    ['minor', 2, 1, 1, false], // never read
    ['all', 2, 9, 9, true],
    ['all', 2, 1, 1, false],
  ])('policy %s, read at version %i: version %i, small changes since %i', (versionPolicy, version, number, minorSince, seen) =>
    expect(passes({ answers: [yes('anna', future, { versionPolicy, version })], version: { number, minorSince } })).toEqual(seen ? ['educators'] : []),
  );

  describe('who said yes to a newer version', () => {
    const first = (scope: Scope, more: Partial<Terms> = {}): Answer => ({ ...yes('anna', scope, { versionPolicy: 'this', ...more }), state: 'superseded' });
    const second = (scope: Scope, more: Partial<Terms> = {}): Answer => ({ ...yes('anna', scope, { version: 2, ...more }), supersedes: 'anna-1' });
    const bram = yes('bram', future, { versionPolicy: 'this' });
    const of = (number: number, ...answers: Answer[]) =>
      passes({ authors: ['anna', 'bram'], answers: [...answers, bram], version: { number, minorSince: number } });

    it.each<[string, Answer[], string[]]>([
      ['the older one stays shared while the others have not answered', [second(future), first(future)], ['educators']],
      ['no further than they say now', [second(include('c')), first(future)], ['institution:c']],
      ['no further than they said then', [second(future), first(include('b'))], ['institution:b']],
      ['not after the day until which they said yes to it', [second(future), first(future, { until: earlier })], []],
      ['until the first of both days', [second(future, { until: later }), first(future)], ['educators']],
      ['not when it never was in that yes', [second(future), { ...first(future), version: 0 }], []],
      ['not when they had never said yes to it', [{ ...second(future), supersedes: null }, first(future)], []],
      ['not when it had ended before', [second(future), { ...first(future), state: 'expired' }], []],
      ['nothing after they stop', [{ ...second(future), state: 'withdrawn' }, first(future)], []],
      [
        'also when they said it thrice, and stopped and went on in between',
        [{ ...second(future), id: 'again', supersedes: 'anna-2', version: 3 }, { ...second(include('c')), state: 'withdrawn' }, first(future)],
        ['educators'],
      ],
    ])('%s', (_, answers, seen) => expect(of(1, ...answers)).toEqual(seen));

    it('the newer one waits for the others', () => expect(of(2, second(future), first(future))).toEqual([]));
  });

  it('a yes given before an author left says nothing of what came after', () => {
    const version = { number: 3, minorSince: 3, anewSince: 3 };
    expect(passes({ answers: [yes('anna', future, { versionPolicy: 'all', version: 2 })], version })).toEqual([]);
    expect(passes({ answers: [yes('anna', future, { versionPolicy: 'all', version: 3 })], version })).toEqual(['educators']);
  });

  it.each<[string, Scope, boolean]>([
    ['all of then', all, false],
    ['all, future too', future, true],
    ['chosen', include('b', 'new'), false],
    ['except, of then', except(['b']), false],
    ['except, future too', except(['b'], true), true],
    ['except the new one, before it joined', except(['new'], true), false],
  ])('a school that joined later: %s', (_, scope, seen) => {
    const shared = sharedWith(facts({ answers: [yes('anna', scope)], memberSchools: roster('home', 'b', 'new') }));
    expect(shared.schools.includes('new')).toBe(seen);
  });

  it('a school that left counts no more', () =>
    expect(passes({ answers: [yes('anna', include('b', 'c'))], memberSchools: roster('home', 'c') })).toEqual(['institution:c']));

  it('ends with the first of all ends', () => {
    const shared = sharedWith(
      facts({ authors: ['anna', 'bram'], answers: [yes('anna', all, { until: later }), yes('bram', all)], clearance: cleared(all, new Date('2027-01-01')) }),
    );
    expect(shared.until).toEqual(later);
    expect(earlier < now).toBe(true);
  });

  it.each<[Licence[], Scope, Licence]>([
    [['adapt', 'adapt'], all, 'adapt'],
    [['adapt', 'use'], all, 'use'],
    [['cc-by', 'cc-by'], everyone, 'cc-by'],
    [['cc-by', 'cc-by-sa'], everyone, 'adapt'],
    [['cc-by-nd', 'cc-by'], everyone, 'use'],
    [['cc-by', 'cc-by'], all, 'adapt'], // the school keeps it among schools, so Creative Commons does not apply
    [['cc-by-nd', 'cc-by-nd'], all, 'use'],
  ])('licences %j, cleared for %j: %s', ([anna, bram], scope, licence) => {
    const answers = [yes('anna', everyone, { licence: anna! }), yes('bram', everyone, { licence: bram! })];
    expect(sharedWith(facts({ authors: ['anna', 'bram'], answers, clearance: cleared(scope) })).licence).toBe(licence);
  });
});

describe('schools that merge', () => {
  const merged = (...gone: string[]) =>
    new Roster([
      { id: 'home', mergedInto: null },
      { id: 'd', mergedInto: null },
      { id: 'next', mergedInto: null },
      ...gone.map((id) => ({ id, mergedInto: 'next' })),
    ]);
  it.each<[string, Scope, string[]]>([
    ['both parts chosen: the successor too', include('b', 'c'), ['institution:b', 'institution:c', 'institution:next']],
    ['one part chosen: its own people only', include('b'), ['institution:b']],
    ['one part left out, of then', except(['c']), ['institution:b', 'institution:d']],
    ['one part left out, of all to come', except(['c'], true), [others(['c', 'next'])]],
    ['all of then', all, ['institution:b', 'institution:c', 'institution:d', 'institution:next']],
  ])('%s', (_, scope, expected) => expect(passes({ answers: [yes('anna', scope)], memberSchools: merged('b', 'c') })).toEqual(expected));

  it('names the parts of which the people see it, where the school that they went up in does not', () => {
    const parts = (scope: Scope) => sharedWith(facts({ answers: [yes('anna', scope)], memberSchools: merged('b', 'c') })).parts;
    expect([include('b'), include('b', 'c'), except(['c'], true), all, future].map(parts)).toEqual([['b'], [], ['b'], [], []]);
  });

  it('a school that takes another in is covered only if both were', () => {
    const taken = new Roster([
      { id: 'home', mergedInto: null },
      { id: 'b', mergedInto: null },
      { id: 'c', mergedInto: 'b' },
    ]);
    expect(passes({ answers: [yes('anna', include('b'))], memberSchools: taken })).toEqual([]);
    expect(passes({ answers: [yes('anna', include('c'))], memberSchools: taken })).toEqual(['institution:c']);
    expect(passes({ answers: [yes('anna', include('b', 'c'))], memberSchools: taken })).toEqual(['institution:b', 'institution:c']);
  });

  it('is chosen as a whole once it has merged', () => {
    const today2 = merged('b', 'c');
    expect(passes({ answers: [yes('anna', include('next'), { roster: today2 })], clearance: cleared(future, null, today2), memberSchools: today2 })).toEqual([
      'institution:b',
      'institution:c',
      'institution:next',
    ]);
  });
});
