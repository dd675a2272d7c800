import type { Viewer } from '@deelgenoot/access';
import { allOf, type Decision, refuse } from '@deelgenoot/kernel';
import type { Change } from '../consent/change.ts';
import type { ConsentRow } from '../consent/consent.ts';
import type { State } from '../consent/states.ts';
import { after, requestedAnew } from '../consent/transitions.ts';
import type { Attribution } from '../terms/terms.ts';

/** Someone's part in a subject: from one version on, up to and including another; null: still. */
export interface Contribution {
  readonly personId: string;
  readonly from: number;
  readonly to: number | null;
  /** Versions for which they had left, and came back since. */
  readonly gaps?: readonly number[] | null;
}

/** A part as it stands beside the work. */
export interface Credit extends Contribution {
  readonly name: string;
  readonly demo: boolean;
  /** They erased their account. */
  readonly left: boolean;
  /** How things stand with this author: the open question, else the yes that holds, else the last word; null: they were never asked. */
  readonly state: State | null;
  /** How they want to be named to readers elsewhere; null: no yes of theirs holds. */
  readonly attribution: Attribution | null;
}

/** Those parts that are in this version, in their order. */
export const partsAt = <C extends Contribution>(contributions: readonly C[], version: number): C[] =>
  contributions.filter(({ from, to }) => from <= version && (to === null || version <= to));

/** Who made this version, in the order of the contributions. */
export const authorsAt = (contributions: readonly Contribution[], version: number): string[] => partsAt(contributions, version).map(({ personId }) => personId);

/** The newest version, up to this one, that someone had left for, also when they came back since; undefined when nobody did. */
export function anewSince(contributions: readonly Contribution[], version: number): number | undefined {
  const left = contributions.flatMap(({ to, gaps }) => [...(to === null ? [] : [to + 1]), ...(gaps ?? [])]).filter((since) => since <= version);
  return left.length === 0 ? undefined : Math.max(...left);
}

/** What is asked before the authors of a subject change. */
export interface AuthorsChange {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Everyone who was ever asked about this subject. */
  readonly asked: readonly string[];
}

/**
 * Who was asked leaves only by their own hand; until then their answer counts. Whoever else may edit the subject is asked
 * of the subject's own context.
 */
export const mayChangeAuthors = (viewer: Viewer, { from, to, asked }: AuthorsChange): Decision =>
  allOf(
    ...from
      .filter((author) => !to.includes(author) && asked.includes(author) && author !== viewer.personId)
      .map((personId) => refuse('AUTHOR_REMOVAL_NEEDS_CONFIRMATION', 'CONFLICT', { personId })),
  );

/**
 * When an author leaves, their own question and answer end with their part. What the others agreed to says something else
 * than it did, so they are asked anew, and until they answer the work is home: removing an author opens nothing by itself.
 */
export function decideRemovals(viewer: Viewer, { from, to }: AuthorsChange, answers: readonly ConsentRow[], now: Date): Change[] {
  if (from.every((author) => to.includes(author))) return [];
  const end = (row: ConsentRow): Change[] => {
    if (row.state === 'requested') return to.includes(row.authorId) ? [] : [{ type: 'CANCEL', row: after(row, 'cancel', now), by: 'system' }];
    return row.state === 'granted' ? [{ type: 'SUPERSEDE', row: after(row, 'supersede', now), by: 'system' }] : [];
  };
  const waits = (author: string) => answers.some(({ authorId, state }) => authorId === author && state === 'requested');
  const askAnew = (row: ConsentRow): Change[] =>
    row.state === 'granted' && to.includes(row.authorId) && !waits(row.authorId) ? [{ type: 'REQUEST', row: requestedAnew(row, viewer.personId, now) }] : [];
  return answers.flatMap((row) => [...end(row), ...askAnew(row)]);
}
