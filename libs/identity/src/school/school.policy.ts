import type { Viewer } from '@deelgenoot/access';
import { allOf, DEFAULTS, refuse, type Decision } from '@deelgenoot/kernel';
import { mayAct } from '../membership/membership.policy.ts';
import type { SchoolStatusValue } from './school.entity.ts';

const STEPS: Record<SchoolStatusValue, readonly SchoolStatusValue[]> = {
  reference: ['member'],
  member: ['left'],
  left: ['member'],
  merged: [],
};

/** Two that take part become one; what merged once stays where it went. */
export const mayMerge = (
  from: { readonly id: string; readonly status: SchoolStatusValue },
  into: { readonly id: string; readonly status: SchoolStatusValue },
): Decision =>
  (from.id !== into.id && from.status === 'member' && into.status === 'member') || refuse('NOT_ALLOWED', 'CONFLICT', { from: from.status, to: into.status });

/** A school joins, leaves and may return; a merger is more than a change of status. */
export const mayBecome = (from: SchoolStatusValue, to: SchoolStatusValue): Decision =>
  from === to || STEPS[from].includes(to) ? true : refuse('NOT_ALLOWED', 'CONFLICT', { from, to });

/**
 * Taking along all that a school has here: its managers, also for 90 days after the school left. Asked again at each step, so that whoever
 * manages it no more has nothing of what was made for them.
 */
export const mayExport = (
  viewer: Viewer,
  school: { readonly id: string; readonly status: SchoolStatusValue; readonly leftAt: Date | null },
  now: Date,
): Decision =>
  allOf(
    mayAct(viewer),
    viewer.memberships.some(
      (m) =>
        m.institutionId === school.id &&
        m.roles.includes('manager') &&
        (m.memberSchool || (school.status === 'left' && school.leftAt !== null && now.getTime() < school.leftAt.getTime() + DEFAULTS.exportAfterLeaving)),
    ) || refuse('NOT_ALLOWED'),
  );
