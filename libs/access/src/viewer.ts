import { institution, managers, moderatorsOf, person, type Pass } from './pass.ts';

/** What a person is within one school. */
export type Role = 'teacher' | 'icoach' | 'manager' | 'moderator';
/** What a person is for the whole platform. Administrators run it and get no content pass. */
export type PlatformRole = 'moderator' | 'admin';

export interface ActiveMembership {
  readonly institutionId: string;
  readonly roles: readonly Role[];
  /** Only member schools give content passes; a school that left keeps its people, without reach. */
  readonly memberSchool: boolean;
}

/** Who is looking, and what they carry. Made anew for each request. */
export interface Viewer {
  readonly personId: string | null;
  readonly passes: readonly Pass[];
  readonly memberships: readonly ActiveMembership[];
  readonly platformRoles: readonly PlatformRole[];
  readonly suspended: boolean;
  /** Null for a browser session; otherwise what the personal API token may do. */
  readonly tokenScopes: readonly string[] | null;
  /** The link in a mail by which they act, without having signed in; absent for everybody else. */
  readonly linkId?: string;
}

export const ANONYMOUS: Viewer = { personId: null, passes: ['public'], memberships: [], platformRoles: [], suspended: false, tokenScopes: null };

/** A signed-in viewer; passes follow from the facts and are given nowhere else. */
export function viewerOf(facts: {
  personId: string;
  memberships: readonly ActiveMembership[];
  platformRoles: readonly PlatformRole[];
  suspended: boolean;
  tokenScopes?: readonly string[] | null;
  /** Names of the sets of schools (`idOfExclusion`) that do not hold every member school of theirs. */
  beyond?: readonly string[];
}): Viewer {
  const { beyond: _, ...rest } = facts;
  return { ...rest, tokenScopes: facts.tokenScopes ?? null, passes: passesOf(facts) };
}

function passesOf(facts: Parameters<typeof viewerOf>[0]): Pass[] {
  const self: Pass[] = ['public', person(facts.personId)];
  if (facts.suspended) return self;
  const schools = facts.memberships.filter((m) => m.memberSchool);
  return [
    ...self,
    ...(schools.length > 0 ? (['educators'] as const) : []),
    ...schools.flatMap((m) => [
      institution(m.institutionId),
      ...(m.roles.includes('manager') ? [managers(m.institutionId)] : []),
      ...(m.roles.includes('moderator') ? [moderatorsOf(m.institutionId)] : []),
    ]),
    ...(facts.platformRoles.includes('moderator') ? (['moderators'] as const) : []),
    ...(schools.length > 0 ? (facts.beyond ?? []).map((id): Pass => `others:${id}`) : []),
  ];
}

/**
 * What a person carries by themselves and by their schools. The rest follows from which sets of schools anything ever left out: it
 * grows without the person changing.
 */
export const standing = ({ passes }: Viewer): readonly Pass[] => passes.filter((pass) => !pass.startsWith('others:'));

/** Someone who came by a signed link: they see what is theirs, and carry nothing of a school. */
export const viewerByLink = (personId: string, linkId: string, suspended: boolean): Viewer => ({
  ...viewerOf({ personId, memberships: [], platformRoles: [], suspended }),
  linkId,
});

/** Whether the viewer has this role at this school (or at any, without a school). */
export const hasRole = (viewer: Viewer, role: Role, institutionId?: string): boolean =>
  !viewer.suspended &&
  viewer.memberships.some((m) => m.memberSchool && m.roles.includes(role) && (institutionId === undefined || m.institutionId === institutionId));

export const isMemberOf = (viewer: Viewer, institutionId: string): boolean =>
  !viewer.suspended && viewer.memberships.some((m) => m.memberSchool && m.institutionId === institutionId);

export const isEducator = (viewer: Viewer): boolean => viewer.passes.includes('educators');
export const isPlatformModerator = (viewer: Viewer): boolean => viewer.passes.includes('moderators');
/** Deliberately not a pass: an administrator manages schools, not content. */
export const isAdministrator = (viewer: Viewer): boolean => !viewer.suspended && viewer.platformRoles.includes('admin');
