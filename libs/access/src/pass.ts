import { createHash } from 'node:crypto';

/**
 * What a viewer carries. A thing stands behind an audience, a list of passes; you see it when the two intersect.
 * `educators` is every active member of a member school, `others` the same but for those whose schools are all left out; `invitation` is
 * the holder of a signed consent link.
 */
export type Pass =
  | 'public'
  | 'educators'
  | 'moderators'
  | `institution:${string}`
  | `managers:${string}`
  | `moderators:${string}`
  | `circle:${string}`
  | `person:${string}`
  | `others:${string}`
  | `invitation:${string}`;

export const institution = (id: string): Pass => `institution:${id}`;
export const managers = (institutionId: string): Pass => `managers:${institutionId}`;
export const moderatorsOf = (institutionId: string): Pass => `moderators:${institutionId}`;
export const person = (id: string): Pass => `person:${id}`;

/**
 * Educators of every member school but these, whichever join later. Named by the schools that are left out, so that equal sets are one pass:
 * a school that joins changes who carries it, and no audience.
 * @param leftOut ids of schools, in any order
 */
export const others = (leftOut: readonly string[]): Pass => `others:${idOfExclusion(leftOut)}`;

/**
 * Stands in a list of schools that was made in the place of an `others`: whichever join later belong in it too. Nobody carries it.
 */
export const AND_LATER: Pass = 'others:listed';

/** The name of a set of schools: 32 hexadecimal digits of the SHA-256 of its sorted ids. */
export const idOfExclusion = (leftOut: readonly string[]): string => createHash('sha256').update(leftOut.toSorted().join()).digest('hex').slice(0, 32);

export const invitation = (id: string): Pass => `invitation:${id}`;
