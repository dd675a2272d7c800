import { type Other, OTHERS, type Terms } from './history.ts';

/** Something agreed to: about which version, and who took part when it was said. */
export interface Given {
  readonly terms: Terms;
  readonly version: number;
  readonly members: ReadonlySet<Other>;
  /** Ster had gone up in kade by then. */
  readonly merged: boolean;
  /** What the same person had said, and still did, when they said this. */
  readonly before?: Given | undefined;
  /** Its last day has been. */
  readonly over?: boolean;
}

/**
 * A school is meant when it and every school that went up in it since were.
 * @param merged ster has gone up in kade by now
 */
export function meant(given: Given, school: Other, merged: boolean): boolean {
  const { mode, schools } = given.terms;
  if (mode === 'PUBLIC') return true;
  if (mode === 'EXCEPT' && schools.includes(school)) return false;
  return chosen(given, school) && (school !== 'kade' || !merged || given.merged || chosen(given, 'ster'));
}

function chosen({ terms: { mode, schools, futureMembers }, members, merged }: Given, school: Other): boolean {
  const was = (each: Other): Other => (merged && each === 'ster' ? 'kade' : each);
  const wasThere = members.has(was(school));
  if (mode === 'INCLUDE') return wasThere && schools.includes(was(school));
  return !(mode === 'EXCEPT' && schools.some((each) => was(each) === was(school))) && (wasThere || futureMembers);
}

/** Shared with schools to come, all or all but some: that is beyond one school even when nobody else takes part. */
export const toAllToCome = (said: readonly Given[]): boolean =>
  said.every(({ terms }) => terms.mode === 'PUBLIC' || (terms.mode !== 'INCLUDE' && terms.futureMembers));

/** Whether `more` permits all that `less` does. */
export function permits(more: Given, less: Given, merged: boolean): boolean {
  if (more.terms.ends && !less.terms.ends) return false;
  if (less.terms.mode === 'PUBLIC' || more.terms.mode === 'PUBLIC') return more.terms.mode === 'PUBLIC';
  return (!toAllToCome([less]) || toAllToCome([more])) && OTHERS.every((school) => !meant(less, school, merged) || meant(more, school, merged));
}

/** What is left of it, and of what was said before, after the last day of whatever has one. */
export const afterDays = (given: Given): Given => ({ ...given, over: given.over || given.terms.ends, before: given.before && afterDays(given.before) });
