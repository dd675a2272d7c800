import type { Pass } from '@deelgenoot/access';
import type { Licence } from '@deelgenoot/kernel';
import type { Answer } from '../consent/consent.ts';
import type { Clearance } from '../clearance/clearance.ts';
import { narrowestLicence } from '../terms/licence.ts';
import type { Roster } from '../terms/roster.ts';
import { membersIn, narrowest, partsIn, passesOf, without } from '../terms/scope.ts';
import { type VersionFacts, yesesTo } from './active-answer.policy.ts';

/** Everything that decides who beyond home sees one version of a work. */
export interface SharingFacts {
  /** Everyone who made it. A work without an author is shared with nobody. */
  readonly authors: readonly string[];
  /** Their records for this work, in any state and order. */
  readonly answers: readonly Answer[];
  /** The school's own permission; null when it gave none. */
  readonly clearance: Clearance | null;
  readonly version: VersionFacts;
  readonly now: Date;
  /** The schools that take part now. */
  readonly memberSchools: Roster;
}

/** Who beyond home sees it, until when, and what they may do with it. */
export interface Shared {
  /** Empty: nobody beyond home. */
  readonly passes: readonly Pass[];
  /** Of a pass that leaves schools out: which. Whoever stamps it keeps the set, or nobody carries the pass. */
  readonly leftOut: readonly string[] | null;
  readonly until: Date | null;
  readonly licence: Licence;
  readonly public: boolean;
  /** The member schools beyond home that see it now, in id order; for counts, previews and maps. */
  readonly schools: readonly string[];
  /** Schools that went up in a member that does not see it, whose people do. */
  readonly parts: readonly string[];
}

const NOBODY: Shared = { passes: [], leftOut: null, until: null, licence: 'use', public: false, schools: [], parts: [] };

/**
 * The narrowest of all answers, the school's clearance included. One missing answer, or no clearance, and the work stays
 * home. It ends with the first of them to end.
 */
export function sharedWith({ authors, answers, clearance, version, now, memberSchools }: SharingFacts): Shared {
  const said = authors.map((author) => yesesTo(answers, author, version, now));
  const everyoneAgrees = said.length > 0 && said.every((yeses) => yeses.length > 0);
  const given = said.flat();
  if (!everyoneAgrees || clearance === null || hasEnded(clearance.until, now)) return NOBODY;

  const reach = without(narrowest([clearance, ...given.map(({ terms, roster }) => ({ scope: terms.scope, roster }))], memberSchools), clearance.institutionId);
  const passes = passesOf(reach);
  if (passes.length === 0) return NOBODY;
  return {
    passes,
    leftOut: reach.kind === 'others' ? reach.leftOut : null,
    until: earliest([clearance.until, ...given.map(({ terms }) => terms.until)]),
    licence: narrowestLicence(
      given.map(({ terms }) => terms.licence),
      reach.kind === 'public',
    ),
    public: reach.kind === 'public',
    schools: membersIn(reach, memberSchools).filter((school) => school !== clearance.institutionId),
    parts: partsIn(reach, memberSchools).filter((part) => memberSchools.memberFor(part) !== clearance.institutionId),
  };
}

/** The end itself no longer counts, as in every audience. */
const hasEnded = (until: Date | null, now: Date): boolean => until !== null && until <= now;

const earliest = (ends: readonly (Date | null)[]): Date | null =>
  ends.filter((end) => end !== null).reduce<Date | null>((first, end) => (first === null || end < first ? end : first), null);
