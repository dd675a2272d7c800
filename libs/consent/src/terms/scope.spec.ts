import { AND_LATER, idOfExclusion, institution, others, type Pass } from '@deelgenoot/access';
import fc from 'fast-check';
import { Roster, type RosterSchool } from './roster.ts';
import { closes, type GivenScope, membersIn, narrowest, passesOf, stampable } from './scope.ts';
import type { Scope } from './terms.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'new'];

/** Some schools take part, some went up in others. */
const schools = fc
  .tuple(fc.subarray(IDS.slice(0, 5), { minLength: 1 }), fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 2 }))
  .map(([members, mergers]) => {
    const into = new Map<string, string | null>(members.map((id) => [id, null]));
    for (const [from, to] of mergers) {
      const [one, other] = [IDS[from]!, IDS[to]!];
      if (one !== other && into.get(one) === null && into.get(other) === null) into.set(one, other);
    }
    return [...into].map(([id, mergedInto]): RosterSchool => ({ id, mergedInto }));
  });

const scope: fc.Arbitrary<Scope> = fc
  .tuple(fc.constantFrom<Scope['mode'][]>('public', 'all', 'include', 'except'), fc.subarray(IDS, { minLength: 1 }), fc.boolean())
  .map(([mode, institutions, futureMembers]) => ({
    mode,
    institutions: mode === 'include' || mode === 'except' ? institutions : [],
    futureMembers: mode === 'public' || (mode !== 'include' && futureMembers),
  }));

/** What was given: by the roster of today, or an older one. */
const cases = fc
  .tuple(schools, schools)
  .chain(([today, then]) =>
    fc.tuple(fc.constant(today), fc.array(fc.record({ scope, roster: fc.constantFrom(new Roster(today), new Roster(then)) }), { minLength: 1, maxLength: 3 })),
  );

/** What the people of a school carry, worked out as the database does: its own pass, and that of each set it is outside of. */
const carriedBy = (school: string, leftOut: readonly string[] | null): Pass[] => [
  'educators',
  institution(school),
  ...(leftOut && !leftOut.includes(school) ? [others(leftOut)] : []),
];

const stamp = (given: readonly GivenScope[], today: Roster) => {
  const reach = narrowest(given, today);
  return { reach, passes: passesOf(reach), leftOut: reach.kind === 'others' ? reach.leftOut : null };
};

describe('where a work goes', () => {
  it('is the same by passes as by the list of members', () => {
    fc.assert(
      fc.property(cases, ([rows, given]) => {
        const today = new Roster(rows);
        const { reach, passes, leftOut } = stamp(given, today);
        const list = stampable({ passes, leftOut }, new Set(), today); // as it is stamped when the set is not kept
        for (const stamped of [passes, list]) {
          const sees = (school: string) => reach.kind === 'public' || carriedBy(school, leftOut).some((pass) => stamped.includes(pass));
          expect(today.members.filter(sees)).toEqual([...membersIn(reach, today)]);
        }
        expect(list.includes(AND_LATER)).toBe(leftOut !== null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is all educators when nobody is left out, as another system may have written it', () => {
    const today = new Roster([{ id: 'a', mergedInto: null }]);
    const nobody: Scope = { mode: 'except', institutions: [], futureMembers: true };
    expect(narrowest([{ scope: nobody, roster: today }], today)).toEqual({ kind: 'educators' });
  });

  it('stays as it was stamped when a school joins that is new, and is right for that school', () => {
    fc.assert(
      fc.property(cases, ([rows, given]) => {
        const before = stamp(given, new Roster(rows));
        const after = new Roster([...rows, { id: 'new', mergedInto: null }]);
        expect(stamp(given, after).passes).toEqual(before.passes);
        const sees = before.reach.kind === 'public' || carriedBy('new', before.leftOut).some((pass) => before.passes.includes(pass));
        expect(membersIn(narrowest(given, after), after).includes('new')).toBe(sees);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays as it was stamped when a school leaves or comes back, but where nobody else is reached', () => {
    let stayed = 0;
    fc.assert(
      fc.property(cases, fc.nat(9), ([rows, given], n) => {
        const today = new Roster(rows);
        const leaves = today.members[n % today.members.length]!;
        const without = new Roster(
          rows.filter(({ id }) => id !== leaves),
          [leaves],
        );
        expect([...without.schools, ...without.outside].sort()).toEqual(today.schools);
        const [before, after] = [stamp(given, today), stamp(given, without)];
        const kept = (leftOut: readonly string[] | null) => [new Set(leftOut ? [idOfExclusion(leftOut)] : []), new Set<string>()];
        for (const at of [0, 1]) {
          const [was, is] = [stampable(before, kept(before.leftOut)[at]!, today), stampable(after, kept(after.leftOut)[at]!, without)];
          if (is.length > 0) stayed++;
          expect(new Set(is)).toEqual(is.length > 0 ? new Set(was) : new Set()); // whoever is away carries nothing
          if (is.length === 0) expect(membersIn(before.reach, today).filter((school) => school !== leaves)).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(stayed).toBeGreaterThan(500);
  });

  it('names each school there is where the set that is left out is not kept, so that one that joins is there already', () => {
    const today = new Roster([{ id: 'a', mergedInto: null }], ['b', 'new']);
    const { passes, leftOut } = stamp([{ scope: { mode: 'except', institutions: ['b'], futureMembers: true }, roster: today }], today);
    expect(stampable({ passes, leftOut }, new Set(), today)).toEqual([institution('a'), institution('new'), AND_LATER]);
  });
});

it('a school that joins or merges closes a work only where it closes what one of them said', () => {
  let closed = 0;
  fc.assert(
    fc.property(cases, fc.nat(9), ([rows, given], n) => {
      const today = new Roster(rows);
      const changed = today.toJSON()[n % today.schools.length]!;
      const rest = today.toJSON().filter(({ id }) => id !== changed.id);
      const before = new Roster(changed.mergedInto === null ? rest : [...rest, { ...changed, mergedInto: null }]);
      const [was, is] = [stamp(given, before), stamp(given, today)];
      const sees = ({ leftOut }: typeof was, stamped: readonly Pass[], school: string) => carriedBy(school, leftOut).some((pass) => stamped.includes(pass));
      for (const kept of [(leftOut: readonly string[] | null) => new Set(leftOut ? [idOfExclusion(leftOut)] : []), () => new Set<string>()]) {
        const [old, now] = [stampable(was, kept(was.leftOut), before), stampable(is, kept(is.leftOut), today)];
        if (!today.schools.some((school) => sees(was, old, school) && !sees(is, now, school))) continue;
        closed++;
        expect(given.some((one) => closes(one, before, today))).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(closed).toBeGreaterThan(5);
});
