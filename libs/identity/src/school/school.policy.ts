import { refuse, type Decision } from '@deelgenoot/kernel';
import type { SchoolStatusValue } from './school.entity.ts';

const STEPS: Record<SchoolStatusValue, readonly SchoolStatusValue[]> = {
  reference: ['member'],
  member: ['left'],
  left: ['member'],
  merged: [],
};

/** A school joins, leaves and may return; a merger is more than a change of status. */
export const mayBecome = (from: SchoolStatusValue, to: SchoolStatusValue): Decision =>
  from === to || STEPS[from].includes(to) ? true : refuse('NOT_ALLOWED', 'CONFLICT', { from, to });
