/**
 * Who may see a work, told anew from the prose of the design and from nothing else: this file imports no code of the
 * program. Schools and people are those of the test world.
 */

export type Viewer = 'anna' | 'bram' | 'manon' | 'nora' | 'chris' | 'dewi' | 'mo' | 'sam' | 'beheer' | 'anon';
export const VIEWERS: readonly Viewer[] = ['anna', 'bram', 'manon', 'nora', 'chris', 'dewi', 'mo', 'sam', 'beheer', 'anon'];

export type School = 'noord' | 'kade' | 'veld' | 'haven';
const SCHOOLS: readonly School[] = ['noord', 'kade', 'veld', 'haven'];

/** How an author answered: to which schools, or why not. */
export type Answer = 'none' | 'requested' | 'cancelled' | 'declined' | 'lapsed' | 'withdrawn' | 'expired' | Scope;
export type Scope = 'all' | 'all now' | 'only veld' | 'not kade' | 'public';

export interface Work {
  readonly published: boolean;
  readonly restricted: boolean;
  /** Someone gave notice of it, and the case is open. */
  readonly noticed: boolean;
  /** Whether the school itself still allows it, after the asking. */
  readonly cleared: boolean;
  readonly anna: Answer;
  /** Null: bram did not make it. */
  readonly bram: Answer | null;
}

/** The schools that one answer opens the work to; `world` is everybody. */
export function opened(answer: Answer): ReadonlySet<School | 'world'> {
  switch (answer) {
    case 'all':
    case 'all now':
      return new Set(SCHOOLS);
    case 'only veld':
      return new Set<School>(['veld']);
    case 'not kade':
      return new Set<School>(['noord', 'veld', 'haven']);
    case 'public':
      return new Set([...SCHOOLS, 'world' as const]);
    default:
      return new Set(); // no, not yet, not any more: nobody
  }
}

/** Where each viewer works as an active, unsuspended member. */
export const SCHOOL_OF: Partial<Record<Viewer, School>> = {
  anna: 'noord',
  bram: 'noord',
  manon: 'noord',
  nora: 'noord',
  chris: 'veld',
  dewi: 'kade',
  mo: 'haven',
};

/** Whether this viewer sees this work. */
export function sees(viewer: Viewer, work: Work): boolean {
  const makers: Viewer[] = work.bram === null ? ['anna'] : ['anna', 'bram'];
  // Makers and their academy (manon also put it in) always see their work.
  if (makers.includes(viewer) || viewer === 'manon') return true;
  // What is restricted, or has an open case, is seen by those who judge it: the school's moderator and the platform's.
  if ((work.restricted || work.noticed) && (viewer === 'nora' || viewer === 'mo')) return true;
  // A draft, or a restricted work, is for nobody else.
  if (work.restricted || !work.published) return false;
  // Everyone of the school sees what is published there.
  if (SCHOOL_OF[viewer] === 'noord') return true;
  // Beyond home: the school allows it, and every maker said yes; only where all their answers meet.
  if (!work.cleared) return false;
  const answers = [work.anna, ...(work.bram === null ? [] : [work.bram])].map(opened);
  const meet = [...SCHOOLS, 'world' as const].filter((place) => answers.every((answer) => answer.has(place)));
  const beyond = meet.filter((place) => place !== 'noord');
  if (beyond.length === 0) return false;
  if (meet.includes('world')) return true;
  // A moderator of the platform sees whatever is shared beyond one school.
  if (viewer === 'mo') return true;
  const school = SCHOOL_OF[viewer];
  return school !== undefined && meet.includes(school);
}

/** Whether this viewer reads the log of this work: its makers, the manager and the moderator of its school, and the platform's moderator of what they may judge. */
export const readsLog = (viewer: Viewer, work: Work): boolean =>
  viewer === 'anna' || (viewer === 'bram' && work.bram !== null) || viewer === 'manon' || viewer === 'nora' || (viewer === 'mo' && sees('mo', work));

const SCOPES: readonly Scope[] = ['all', 'all now', 'only veld', 'not kade', 'public'];
const NOES: readonly Answer[] = ['none', 'requested', 'cancelled', 'declined', 'lapsed', 'withdrawn', 'expired'];

const PLAIN = { published: true, restricted: false, noticed: false, cleared: true } as const;

/** Every state of consent with every scope, alone and between two makers; drafts, restrictions, notices, clearance that ended. */
export const WORKS: readonly Work[] = [
  ...[...SCOPES, ...NOES].map((anna): Work => ({ ...PLAIN, anna, bram: null })),
  ...SCOPES.flatMap((anna) => SCOPES.map((bram): Work => ({ ...PLAIN, anna, bram }))),
  ...NOES.map((bram): Work => ({ ...PLAIN, anna: 'public', bram })),
  ...(['none', 'all', 'public'] as const).flatMap((anna): Work[] => [
    { ...PLAIN, restricted: true, anna, bram: null },
    { ...PLAIN, noticed: true, anna, bram: null },
    { ...PLAIN, cleared: false, anna, bram: null },
  ]),
  { ...PLAIN, published: false, anna: 'none', bram: null },
  { ...PLAIN, published: false, anna: 'none', bram: 'none' },
];

/** A name for the table. */
export const nameOf = (work: Work): string =>
  [
    work.published ? 'published' : 'draft',
    work.restricted && 'restricted',
    work.noticed && 'noticed',
    !work.cleared && 'clearance ended',
    `anna: ${work.anna}`,
    work.bram !== null && `bram: ${work.bram}`,
  ]
    .filter(Boolean)
    .join(', ');
