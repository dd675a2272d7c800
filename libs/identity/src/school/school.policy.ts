import { refuse, type Decision } from '@deelgenoot/kernel';
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
