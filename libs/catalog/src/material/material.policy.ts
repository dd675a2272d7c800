import {
  hasRole,
  institution,
  isMemberOf,
  isPlatformModerator,
  managers,
  moderatorsOf,
  only,
  person,
  type Pass,
  type Viewer,
  type Visibility,
} from '@deelgenoot/access';
import { allOf, type Decision, refuse, remember } from '@deelgenoot/kernel';
import type { Version } from './material.entity.ts';

/** What consents and clearance together allow beyond home; consent's `sharedWith` gives it. */
export interface Sharing {
  readonly passes: readonly Pass[];
  readonly until: Date | null;
}

type Stamped = Pick<Version, 'institutionId' | 'createdBy' | 'status' | 'restrictedAt' | 'caseOpen'>;

/**
 * Who may see this version. Makers and their academy's managers always; the whole school once it is published;
 * others as far as every maker and the school agree. Restricted: only those who can mend or judge it.
 */
export function versionVisibility(version: Stamped, authorIds: readonly string[], sharing: Sharing): Visibility {
  const home = version.institutionId;
  const judges: Pass[] = version.caseOpen || version.restrictedAt ? [moderatorsOf(home), 'moderators'] : [];
  const near: Pass[] = [...new Set([...authorIds.map(person), person(version.createdBy), managers(home), ...judges])];
  if (version.restrictedAt || version.status !== 'published') return only(near);
  return {
    open: [...new Set([...near, moderatorsOf(home), institution(home)])],
    shared: authorIds.length === 0 || sharing.passes.length === 0 ? [] : judged(sharing.passes),
    sharedUntil: authorIds.length === 0 || sharing.passes.length === 0 ? null : sharing.until,
  };
}

const judged = remember((passes: readonly Pass[]): Pass[] => [...passes, 'moderators']);

const within = (from: readonly Pass[], to: readonly Pass[]): boolean => from === to || passesWithin(to)(from);

const passesWithin = remember((to: readonly Pass[]) => {
  const there = new Set(to);
  return remember((from: readonly Pass[]) => from.every((pass) => there.has(pass)));
});

const end = ({ sharedUntil }: Visibility): number => sharedUntil?.getTime() ?? Infinity;

/** Whether someone who could see it before may not see it now; then screens clear and indexes forget at once. */
export const narrows = (before: Visibility, after: Visibility): boolean =>
  !within(before.open, after.open) || !within(before.shared, after.shared) || (after.shared.length > 0 && end(after) < end(before));

/** Whether both are for the same people, until the same instant. */
export const isSameVisibility = (a: Visibility, b: Visibility): boolean =>
  end(a) === end(b) && within(a.open, b.open) && within(b.open, a.open) && within(a.shared, b.shared) && within(b.shared, a.shared);

/** Facts of a material that its rules ask for. */
export type Subject = Pick<Version, 'institutionId' | 'createdBy' | 'status' | 'restrictedAt'> & { readonly authorIds: readonly string[] };

const signedIn = (viewer: Viewer): Decision => (viewer.personId === null ? refuse('SIGN_IN_REQUIRED') : viewer.suspended ? refuse('SUSPENDED') : true);

const when = (condition: boolean): Decision => condition || refuse('NOT_ALLOWED');

export const isMaker = (viewer: Viewer, subject: Pick<Subject, 'authorIds'>): boolean =>
  viewer.personId !== null && subject.authorIds.includes(viewer.personId);

/** Makers, whoever put it in, and the managers of its academy; at a school they are still members of. */
const isNear = (viewer: Viewer, subject: Subject): boolean =>
  isMemberOf(viewer, subject.institutionId) &&
  (isMaker(viewer, subject) || subject.createdBy === viewer.personId || hasRole(viewer, 'manager', subject.institutionId));

/** Makers and their academy see each other's answers, and which schools see the work. */
export const mayKnowTerms = (viewer: Viewer, subject: Subject): boolean => isMaker(viewer, subject) || hasRole(viewer, 'manager', subject.institutionId);

/** Putting materials in: every member of the school, for that school. */
export const mayImport = (viewer: Viewer, institutionId: string): Decision => allOf(signedIn(viewer), when(isMemberOf(viewer, institutionId)));

export const mayEdit = (viewer: Viewer, subject: Subject): Decision => allOf(signedIn(viewer), when(isNear(viewer, subject)));

/** A draft becomes visible to the whole school; a maker is needed, so that somebody can be asked and thanked. */
export const mayPublish = (viewer: Viewer, subject: Subject): Decision =>
  allOf(
    mayEdit(viewer, subject),
    subject.status === 'draft' || refuse('ALREADY_PUBLISHED', 'CONFLICT'),
    subject.authorIds.length > 0 || refuse('AUTHOR_REQUIRED', 'INVALID'),
  );

/** A new version of what is online; a draft is simply changed. */
export const mayRevise = (viewer: Viewer, subject: Subject): Decision =>
  allOf(mayEdit(viewer, subject), subject.status === 'published' || refuse('NOT_ALLOWED'));

/** Only what was never published can simply go; the rest has history that others rely on. */
export const mayDelete = (viewer: Viewer, subject: Subject): Decision =>
  allOf(mayEdit(viewer, subject), subject.status === 'draft' || refuse('ALREADY_PUBLISHED', 'CONFLICT'));

export const mayAskConsent = (viewer: Viewer, subject: Subject): Decision =>
  allOf(signedIn(viewer), when(hasRole(viewer, 'manager', subject.institutionId)), subject.authorIds.length > 0 || refuse('CONSENT_NO_AUTHOR', 'INVALID'));

/** Talking about a work: every signed-in member of a school who sees it. */
export const mayComment = (viewer: Viewer, subject: Subject): Decision =>
  allOf(signedIn(viewer), when(viewer.passes.includes('educators') || isPlatformModerator(viewer)), subject.status === 'published' || refuse('NOT_ALLOWED'));

export const mayReview = (viewer: Viewer, subject: Subject): Decision =>
  allOf(mayComment(viewer, subject), !isMaker(viewer, subject) || refuse('REVIEW_OWN_WORK'));

export const mayNotice = (viewer: Viewer, subject: Subject): Decision => allOf(signedIn(viewer), subject.status === 'published' || refuse('NOT_ALLOWED'));

/** Moderators of the platform, and the school's own for what is its own; never about their own work. */
export const mayModerate = (viewer: Viewer, subject: Subject): Decision =>
  allOf(
    signedIn(viewer),
    when(isPlatformModerator(viewer) || hasRole(viewer, 'moderator', subject.institutionId)),
    !isMaker(viewer, subject) || refuse('OWN_CASE'),
  );
