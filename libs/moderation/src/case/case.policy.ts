import { hasRole, isPlatformModerator, type Viewer } from '@deelgenoot/access';
import { mayAct } from '@deelgenoot/identity';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';

/** Why people give notice, and the rules that a decision can rest on. */
export const RULES = ['personal-data', 'unkind', 'copyright', 'advertising', 'wrong', 'illegal', 'maker', 'answer', 'other'] as const;
export type Rule = (typeof RULES)[number];

export interface CaseFacts {
  readonly institutionId: string | null;
  readonly authorId: string | null;
  readonly makerIds?: readonly string[] | undefined;
  /** Shared beyond one school, or revealed by a notice. */
  readonly beyondHome: boolean;
  readonly noticed: boolean;
}

/**
 * Whether someone whose case it is to judge still reads it. Of what never left its school the platform's moderators see nothing once the case
 * is closed and nothing that was decided holds any more; the school's own go on seeing it.
 */
export const mayReadCase = (
  viewer: Viewer,
  facts: Pick<CaseFacts, 'institutionId' | 'beyondHome'> & { readonly open: boolean; readonly restricted: boolean },
): boolean => facts.open || facts.restricted || facts.beyondHome || (facts.institutionId !== null && hasRole(viewer, 'moderator', facts.institutionId));

/** Platform moderators judge what goes beyond one school or was noticed; a school's moderators what is their school's. */
export const mayJudge = (viewer: Viewer, facts: CaseFacts): Decision =>
  allOf(
    mayAct(viewer),
    (isPlatformModerator(viewer) && (facts.beyondHome || facts.noticed)) ||
      (facts.institutionId !== null && hasRole(viewer, 'moderator', facts.institutionId)) ||
      refuse('NOT_FOUND', 'NOT_FOUND'),
    (facts.authorId !== viewer.personId && !facts.makerIds?.includes(viewer.personId ?? '')) || refuse('OWN_CASE'),
  );
