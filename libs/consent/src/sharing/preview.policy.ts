import type { Viewer } from '@deelgenoot/access';
import type { Answer, ConsentRow } from '../consent/consent.ts';
import type { Clearance } from '../clearance/clearance.ts';
import type { Contribution } from '../contribution/contribution.policy.ts';
import { planRequest } from '../consent/request.policy.ts';
import type { SubjectDescription } from '../subject/consent-subjects.ts';
import type { Terms } from '../terms/terms.ts';
import { activeAnswer, type VersionFacts } from './active-answer.policy.ts';
import { sharedWith, type Shared, type SharingFacts } from './shared-with.policy.ts';

export interface PreviewFacts extends Omit<SharingFacts, 'version' | 'answers'> {
  readonly answers: readonly ConsentRow[];
  readonly subject: SubjectDescription;
  /** What would be answered, or asked. */
  readonly terms: Terms;
}

/**
 * What these terms would open, once whoever has not answered yet says the same. An author's answer stays within the
 * school's permission; a manager's question is that permission.
 */
export function previewOf(viewer: Viewer, { subject, authors, answers, clearance, terms, now, memberSchools }: PreviewFacts): Shared {
  const version: VersionFacts = { number: subject.version, minorSince: subject.minorSince ?? subject.version };
  const author = authors.find(
    (id) => id === viewer.personId && answers.some(({ authorId, state }) => authorId === id && (state === 'requested' || state === 'granted')),
  );
  const supposed: Answer = {
    id: '',
    authorId: author ?? '',
    state: 'granted',
    terms: { ...terms, versionPolicy: 'this' },
    roster: memberSchools,
    version: subject.version,
    supersedes: null,
  };
  const others = authors.filter((id) => id !== author).flatMap((id) => activeAnswer(answers, id, version, now) ?? []);
  const permission: Clearance = { id: '', institutionId: subject.institutionId, scope: terms.scope, roster: memberSchools, until: terms.until };
  return sharedWith({
    authors: [supposed, ...others].map(({ authorId }) => authorId),
    answers: [supposed, ...others],
    clearance: author === undefined ? permission : clearance,
    version,
    now,
    memberSchools,
  });
}

export interface AskingFacts extends PreviewFacts {
  readonly kind: string;
  readonly contributions: readonly Contribution[];
}

export interface Closed {
  readonly before: Shared;
  readonly after: Shared;
}

/** Who sees the newest version now, and who still would as soon as these terms are asked; null when that takes nothing away. */
export function closedByAsking(viewer: Viewer, facts: AskingFacts): Closed | null {
  const { subject, terms, memberSchools, now, clearance } = facts;
  const { clears } = planRequest(viewer, { ...facts, asked: terms, rules: [], today: memberSchools, textVersion: 0 });
  if (!clears || clearance === null) return null;
  const version: VersionFacts = { number: subject.version, minorSince: subject.minorSince ?? subject.version };
  const before = sharedWith({ ...facts, version, now });
  const after = sharedWith({ ...facts, version, now, clearance: { ...clearance, scope: terms.scope, roster: memberSchools, until: terms.until } });
  const closes = (before.public && !after.public) || before.schools.some((school) => !after.schools.includes(school));
  return closes ? { before, after } : null;
}
