import { AND_LATER, idOfExclusion, institution, others, type Pass } from '@deelgenoot/access';
import { remember } from '@deelgenoot/kernel';
import type { Roster } from './roster.ts';
import type { Scope } from './terms.ts';

/** A scope, with the schools that took part when it was given. */
export interface GivenScope {
  readonly scope: Scope;
  readonly roster: Roster;
}

/** The schools whose people see it, and nobody else does. */
interface Listed {
  readonly kind: 'listed';
  /** Of those that take part. */
  readonly schools: readonly string[];
  /** Of those that take no part today: were they to come back, their people would see it again. */
  readonly outside: readonly string[];
}

/** Educators of all schools but these, whichever join later. */
interface Others {
  readonly kind: 'others';
  readonly leftOut: readonly string[];
}

/** Where a work goes in the end. */
export type Reach = { readonly kind: 'public' | 'educators' } | Others | Listed;

/** Whether everybody who will ever be an educator is in. */
const reachesEveryone = ({ mode, futureMembers }: Scope): boolean => mode === 'public' || (mode === 'all' && futureMembers);

/** Whether a school, taken by itself, was meant: by what was chosen then, or as a school that came later. */
function meant({ scope, roster }: GivenScope, school: string): boolean {
  const then = roster.memberFor(school);
  switch (scope.mode) {
    case 'public':
      return true;
    case 'include':
      return then !== undefined && scope.institutions.includes(then);
    case 'all':
      return then !== undefined || scope.futureMembers;
    case 'except': // whoever leaves out a school that had merged leaves out the school it is in
      return !scope.institutions.some((id) => (roster.memberFor(id) ?? id) === (then ?? school)) && (then !== undefined || scope.futureMembers);
  }
}

/**
 * Whether a scope covers a school of today. A school into which others merged since is covered only if each of them was
 * meant; and it itself, if it took part on its own before, or was left out by name.
 */
function covers(given: GivenScope, school: string, today: Roster): boolean {
  const merged = today.partsOf(school);
  const isFoundedSince = merged.length > 0 && given.roster.memberFor(school) === undefined;
  const isLeftOut = given.scope.mode === 'except' && given.scope.institutions.includes(school);
  return (isFoundedSince && !isLeftOut ? merged : [school, ...merged]).every((part) => meant(given, part));
}

/** Of each roster of today, what was worked out: thousands of works are given in the same few words. */
const worked = remember((_today: Roster) => new Map<string, Reach>());

/** The narrowest of all: only what every one of them covers. */
export function narrowest(given: readonly GivenScope[], today: Roster): Reach {
  const words = given.map(({ scope, roster }) => JSON.stringify(scope) + roster.sha256).join();
  const known = worked(today).get(words);
  if (known) return known;
  const reach = narrowestOf(given, today);
  worked(today).set(words, reach);
  return reach;
}

function narrowestOf(given: readonly GivenScope[], today: Roster): Reach {
  if (given.length === 0) return { kind: 'listed', schools: [], outside: [] };
  if (given.every(({ scope }) => scope.mode === 'public')) return { kind: 'public' };
  if (given.every(({ scope }) => reachesEveryone(scope))) return { kind: 'educators' };
  const isCovered = (school: string) => given.every((one) => covers(one, school, today));
  if (!given.every(({ scope }) => scope.futureMembers))
    return { kind: 'listed', schools: today.schools.filter(isCovered), outside: today.outside.filter(isCovered) };
  // Also those left out by name that nobody knows yet: they may join.
  const named = given.flatMap(({ scope }) => (scope.mode === 'except' ? scope.institutions : []));
  const leftOut = [...new Set([...[...today.schools, ...today.outside].filter((school) => !isCovered(school)), ...named])].sort();
  return leftOut.length === 0 ? { kind: 'educators' } : { kind: 'others', leftOut };
}

/**
 * A reach in the passes that audiences are made of; none where nobody who takes part is reached. Who takes no part carries no pass, so schools
 * that are outside are named too: a school that leaves and comes back leaves every stamp as it was.
 */
export const passesOf = remember((reach: Reach): readonly Pass[] => {
  if (reach.kind === 'listed') return reach.schools.length === 0 ? [] : [...reach.schools, ...reach.outside].map(institution);
  return reach.kind === 'others' ? [others(reach.leftOut)] : [reach.kind];
});

/**
 * The same passes as they can be stamped: where the set that is left out is not kept, all schools there are in the place of its pass.
 * @param kept names of the sets that are kept
 */
export const stampable = (
  { passes, leftOut }: { readonly passes: readonly Pass[]; readonly leftOut: readonly string[] | null },
  kept: ReadonlySet<string>,
  today: Roster,
): readonly Pass[] => (leftOut === null || kept.has(idOfExclusion(leftOut)) ? passes : listed(today)(leftOut));

const listed = remember((today: Roster) =>
  remember((leftOut: readonly string[]): readonly Pass[] => {
    const named = new Set(leftOut);
    return [...[...today.schools, ...today.outside].filter((school) => !named.has(school)).map(institution), AND_LATER];
  }),
);

/** The member schools that are reached, for counts, previews and maps. */
export const membersIn = (reach: Reach, today: Roster): readonly string[] =>
  reach.kind === 'listed' || reach.kind === 'others' ? someMembers(today)(reach) : today.members;

const someMembers = remember((today: Roster) =>
  remember((reach: Listed | Others): readonly string[] => {
    const named = new Set(reach.kind === 'listed' ? reach.schools : reach.leftOut);
    return today.members.filter((member) => named.has(member) === (reach.kind === 'listed'));
  }),
);

/** Schools that went up in a member that is not reached: who came from there goes on seeing it, and nobody else of that member. */
export function partsIn(reach: Reach, today: Roster): readonly string[] {
  if (reach.kind !== 'listed' && reach.kind !== 'others') return [];
  const members = new Set(membersIn(reach, today));
  const named = new Set(reach.kind === 'listed' ? reach.schools : reach.leftOut);
  return today.schools.filter((id) => today.memberFor(id) !== id && !members.has(today.memberFor(id)!) && named.has(id) === (reach.kind === 'listed'));
}

/** The same reach without one school, which sees the work anyway because it is its home. */
export function without(reach: Reach, home: string): Reach {
  if (reach.kind !== 'listed') return reach;
  const homes = ofHomes(reach);
  const known = homes.get(home) ?? { ...reach, schools: reach.schools.filter((school) => school !== home) };
  homes.set(home, known);
  return known;
}

const ofHomes = remember((_reach: Listed) => new Map<string, Listed>());

/** Whether everybody the first reaches, now or later, is also reached by the second. */
export function scopeWithin(narrow: GivenScope, wide: GivenScope, today: Roster): boolean {
  if (narrow.scope.mode === 'public' || wide.scope.mode === 'public') return wide.scope.mode === 'public';
  const leftOut = ({ mode, institutions }: Scope) => (mode === 'except' ? institutions : []);
  const laterWithin =
    !narrow.scope.futureMembers || (wide.scope.futureMembers && leftOut(wide.scope).every((school) => leftOut(narrow.scope).includes(school)));
  return laterWithin && today.schools.every((school) => !covers(narrow, school, today) || covers(wide, school, today));
}

/**
 * Whether a change of who takes part closes something to a school that takes part after it. What goes by several scopes together is closed to
 * a school only when one of them, taken by itself, is.
 */
export function closes(given: GivenScope, before: Roster, today: Roster): boolean {
  const [was, is] = [narrowest([given], before), narrowest([given], today)];
  if (is.kind === 'others') return !isWithin(is.leftOut, was.kind === 'others' ? was.leftOut : []);
  return was.kind === 'listed' && is.kind === 'listed' && !isWithin(membersAndParts(was, today), is.schools);
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one));
const membersAndParts = ({ schools }: Listed, today: Roster): readonly string[] => schools.filter((school) => today.memberFor(school) !== undefined);
