import { opened, SCHOOL_OF, type Scope, type Viewer } from './oracle.ts';

/**
 * Who sees which version of a work, told anew from the prose of the design; like the oracle beside it, this imports no
 * code of the program. Anna made the first version alone and agreed to it; then a second came.
 */
export interface VersionedWork {
  readonly scope: Scope;
  /** For which versions anna's yes holds. */
  readonly policy: 'this' | 'minor' | 'all';
  /** The second was called a small change, and is one. */
  readonly minor: boolean;
  /** Whether bram made the second with her; and if so, what he answered. */
  readonly bram: 'not a maker' | 'none' | 'all';
}

/** Where the world sees a version: the places its answers open, home left out. */
function beyond(viewer: Viewer, answers: readonly Scope[]): boolean {
  const places = answers.map(opened);
  const everywhere = (place: 'world' | NonNullable<(typeof SCHOOL_OF)[Viewer]>) => places.every((each) => each.has(place));
  if (everywhere('world')) return true;
  const school = SCHOOL_OF[viewer];
  if (viewer === 'mo') return (['kade', 'veld', 'haven'] as const).some(everywhere);
  return school !== undefined && everywhere(school);
}

/** Whether this viewer may see this version, apart from which one they get to see. */
export function seesVersion(viewer: Viewer, work: VersionedWork, version: 1 | 2): boolean {
  // Whoever works at noord sees all that its academy has online, newest and older.
  if (SCHOOL_OF[viewer] === 'noord') return true;
  if (version === 1) return beyond(viewer, [work.scope]);
  // The second: anna's yes reaches it only as far as she said, and whoever made it with her must say yes too.
  const follows = work.policy === 'all' || (work.policy === 'minor' && work.minor);
  if (!follows || work.bram === 'none') return false;
  return beyond(viewer, [work.scope, ...(work.bram === 'all' ? (['all'] as const) : [])]);
}

/** The version that this viewer gets: the newest they may see. */
export const getsVersion = (viewer: Viewer, work: VersionedWork): 1 | 2 | null => (seesVersion(viewer, work, 2) ? 2 : seesVersion(viewer, work, 1) ? 1 : null);

/** A small change has the same makers; so bram can only come in with more than that. */
export const VERSIONED: readonly VersionedWork[] = (['not kade', 'public'] as const).flatMap((scope) =>
  (['this', 'minor', 'all'] as const).flatMap((policy): VersionedWork[] => [
    { scope, policy, minor: true, bram: 'not a maker' },
    { scope, policy, minor: false, bram: 'not a maker' },
    { scope, policy, minor: false, bram: 'none' },
    { scope, policy, minor: false, bram: 'all' },
  ]),
);

export const nameOfVersioned = ({ scope, policy, minor, bram }: VersionedWork): string =>
  `${scope} for ${policy}, then a ${minor ? 'small change' : 'new start'}, bram: ${bram}`;
