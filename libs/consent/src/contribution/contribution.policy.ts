import type { Viewer } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';

/** What is asked before the authors of a subject change. */
export interface AuthorsChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Everyone who was ever asked about this subject. */
  readonly asked: readonly string[];
}

/**
 * Who was asked leaves only by their own hand; until then their answer counts. Whoever else may edit the subject is asked
 * of the subject's own context.
 */
export const mayChangeAuthors = (viewer: Viewer, { before, after, asked }: AuthorsChange): Decision =>
  allOf(
    ...before
      .filter((author) => !after.includes(author) && asked.includes(author) && author !== viewer.personId)
      .map((personId) => refuse('AUTHOR_REMOVAL_NEEDS_CONFIRMATION', 'CONFLICT', { personId })),
  );
