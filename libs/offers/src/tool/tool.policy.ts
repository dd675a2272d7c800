import { hasRole, institution, only, type Viewer, type Visibility } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';

/** What a school can say of a tool: use it, use it under conditions, do not use it. */
export const TOOL_STATUSES = ['allowed', 'conditional', 'not'] as const;
export type ToolStatusValue = (typeof TOOL_STATUSES)[number];

/** That a tool exists is known to all. */
export const toolVisibility = (): Visibility => only(['public']);

/** What a school decided about a tool helps every school; it is nobody's business outside education. */
export const toolStatusVisibility = (institutionId: string): Visibility => ({ open: [institution(institutionId)], shared: ['educators'], sharedUntil: null });

/** A school's own managers and i-coaches say which tools its people may use. */
export const maySetToolStatus = (viewer: Viewer, institutionId: string): Decision =>
  allOf(
    viewer.personId !== null || refuse('SIGN_IN_REQUIRED'),
    !viewer.suspended || refuse('SUSPENDED'),
    hasRole(viewer, 'manager', institutionId) || hasRole(viewer, 'icoach', institutionId) || refuse('NOT_ALLOWED'),
  );
