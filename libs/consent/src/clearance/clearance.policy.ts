import { hasRole, type Viewer } from '@deelgenoot/access';
import { type Decision, refuse } from '@deelgenoot/kernel';
import type { Scope } from '../terms/terms.ts';
import type { Clearance } from './clearance.ts';

/**
 * A class of works, by what they are: of each group at least one trait. The groups are the content's own, such as the
 * domains, levels and forms of a material. No group at all is everything.
 */
export type WorkClass = readonly (readonly string[])[];

/** A school's permission for every work of a class, also those still to come. */
export interface StandingClearance extends Clearance {
  readonly class: WorkClass;
  readonly givenAt: Date;
}

/** Classes have chains of their own in the ledger. */
export const STANDING = 'standing-clearance';

/** Only the managers of the school speak for it; to everybody else there is nothing to clear. */
export const mayClear = (viewer: Viewer, institutionId: string): Decision => hasRole(viewer, 'manager', institutionId) || refuse('NOT_FOUND', 'NOT_FOUND');

export const isOfClass = (traits: readonly string[], workClass: WorkClass): boolean =>
  workClass.every((group) => group.some((trait) => traits.includes(trait)));

/** How a school keeps one work home, whatever it permits for its class. */
export const WITHHELD: Scope = { mode: 'include', institutions: [], futureMembers: false };

const isWithheld = ({ scope }: Clearance): boolean => scope.mode === 'include' && scope.institutions.length === 0;

/**
 * The permission that holds for one work: what was said about the work itself, else the newest that fits its class. One
 * that ended fits nothing.
 * @param standing of the work's own school
 */
export function clearanceFor(own: Clearance | undefined, standing: readonly StandingClearance[], traits: readonly string[], now: Date): Clearance | null {
  if (own) return isWithheld(own) ? null : own;
  const fitting = standing.filter(({ class: workClass, until }) => (until === null || until > now) && isOfClass(traits, workClass));
  return fitting.sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime() || (a.id < b.id ? 1 : -1))[0] ?? null;
}
