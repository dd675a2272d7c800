import { viewerOf, type Viewer } from '@deelgenoot/access';
import { DAY } from '@deelgenoot/kernel';
import type { ConsentRow } from '../consent/consent.ts';
import { Roster } from '../terms/roster.ts';
import type { Terms } from '../terms/terms.ts';

/** A fixed hour, and what was so then. */
export const NOW = new Date('2026-02-01T12:00:00Z');
export const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY);
export const rosterOf = (...members: string[]): Roster => new Roster(members.map((id) => ({ id, mergedInto: null })));
export const TODAY = rosterOf('home', 'b', 'c');

export const termsOf = (more: Partial<Terms> = {}): Terms => ({
  scope: { mode: 'all', institutions: [], futureMembers: false },
  licence: 'adapt',
  attribution: 'full',
  versionPolicy: 'minor',
  until: null,
  ...more,
});

/** Anna's consent for a work of school `home`, asked by Mies yesterday. */
export const rowOf = (more: Partial<ConsentRow> = {}): ConsentRow => ({
  id: 'consent',
  subjectKind: 'material',
  subjectId: 'work',
  institutionId: 'home',
  authorId: 'anna',
  state: 'requested',
  asked: termsOf(),
  terms: null,
  roster: null,
  basis: 'individual',
  version: 1,
  contentHash: 'hash',
  textVersion: 1,
  requestedBy: 'mies',
  requestedAt: daysAgo(1),
  lapsesAt: daysAgo(-29),
  remindedAt: null,
  answeredAt: null,
  endedAt: null,
  supersedes: null,
  ...more,
});

export const grantedOf = (more: Partial<ConsentRow> = {}): ConsentRow =>
  rowOf({ state: 'granted', terms: termsOf(), roster: TODAY, answeredAt: daysAgo(1), ...more });

/** The cast, as viewers. Otto manages another school; Sam is Anna, suspended. */
export function viewer(name: 'anna' | 'bram' | 'mies' | 'otto' | 'sam' | 'mo' | 'nobody'): Viewer {
  const at = (institutionId: string, role: 'teacher' | 'manager') => [{ institutionId, roles: [role], memberSchool: true }];
  const none = { memberships: [], platformRoles: [], suspended: false };
  const cast = {
    anna: { ...none, personId: 'anna', memberships: at('home', 'teacher') },
    bram: { ...none, personId: 'bram', memberships: at('home', 'teacher') },
    mies: { ...none, personId: 'mies', memberships: at('home', 'manager') },
    otto: { ...none, personId: 'otto', memberships: at('b', 'manager') },
    sam: { ...none, personId: 'anna', memberships: at('home', 'teacher'), suspended: true },
    mo: { ...none, personId: 'mo', platformRoles: ['moderator' as const] },
    nobody: { ...none, personId: 'nobody' },
  };
  return viewerOf(cast[name]);
}
