import { isEducator, isMemberOf, type Viewer } from '@deelgenoot/access';

/** What the rule of profiles needs to know of a person. */
export interface ProfileFacts {
  readonly id: string;
  readonly profileOpen: boolean;
  /** Where they are an active member. */
  readonly schoolIds: readonly string[];
}

/** A profile is for colleagues; it opens to people of other schools only when its owner chose so. */
export const mayOpenProfile = (viewer: Viewer, person: ProfileFacts): boolean =>
  viewer.personId === person.id || person.schoolIds.some((id) => isMemberOf(viewer, id)) || (person.profileOpen && isEducator(viewer));
