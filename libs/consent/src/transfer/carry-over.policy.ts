import type { Scope, Terms } from '../terms/terms.ts';

/** How things of another system are called here. */
export interface Names {
  /** Ids of another system, and what stands for each here. */
  readonly ids: ReadonlyMap<string, string>;
  /** Whether a school is known here, by its id of the other system. */
  readonly isKnown: (schoolId: string) => boolean;
}

const isScope = (value: object): value is Scope =>
  'mode' in value && 'futureMembers' in value && Array.isArray((value as { institutions?: unknown }).institutions);

/** Whether a scope leaves out a school that is not known here. */
const leavesOut = ({ mode, institutions }: Scope, { isKnown }: Names): boolean => mode === 'except' && !institutions.every(isKnown);

/** The same of terms. */
export const leavesOutUnknown = (terms: unknown, names: Names): boolean => leavesOut((terms as Terms).scope, names);

/**
 * A scope as it holds here. A school that is not known here is in nothing. Who left one out that we cannot recognise, may have meant one
 * that is here under another name: then no school comes in that was not there when it was said.
 */
const scopeHere = (scope: Scope, names: Names): Scope => (leavesOut(scope, names) ? { ...scope, futureMembers: false } : scope);

/** The same rows under the ids of this system; scopes become narrower where they must, and never wider. */
export function carriedOver<T>(value: T, names: Names): T {
  if (typeof value === 'string') return (names.ids.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((part: unknown) => carriedOver(part, names)) as T;
  if (value === null || typeof value !== 'object') return value;
  const here = isScope(value) ? scopeHere(value, names) : value;
  return Object.fromEntries(Object.entries(here).map(([key, part]) => [key, carriedOver(part as unknown, names)])) as T;
}
