import type { GivenScope } from '../terms/scope.ts';

/**
 * The permission of the school itself. By Dutch law the employer usually counts as the maker (Auteurswet, art. 7), so
 * without it nothing leaves the school, whatever the authors answer.
 */
export interface Clearance extends GivenScope {
  readonly id: string;
  readonly institutionId: string;
  /** The first instant at which it no longer holds; null: no end. */
  readonly until: Date | null;
}
