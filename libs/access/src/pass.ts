/**
 * What a viewer carries. A thing stands behind an audience, a list of passes; you see it when the two intersect.
 * `educators` is every active member of a member school; `invitation` is the holder of a signed consent link.
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
  | `invitation:${string}`;

export const institution = (id: string): Pass => `institution:${id}`;
export const managers = (institutionId: string): Pass => `managers:${institutionId}`;
export const moderatorsOf = (institutionId: string): Pass => `moderators:${institutionId}`;
export const person = (id: string): Pass => `person:${id}`;
export const invitation = (id: string): Pass => `invitation:${id}`;
