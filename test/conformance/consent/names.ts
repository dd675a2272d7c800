import { commitment, Roster } from '@deelgenoot/consent/policy';

const names = new Map<string, string>();

/** What stands for a person in the chain; after each erasure another. */
export function nameOf(person: string, life = 0): string {
  const key = `the key of ${person}, life ${life}`;
  if (!names.has(key)) names.set(key, commitment(Buffer.from(key), person));
  return names.get(key)!;
}

/** So that a rule that changes what it was given is found out. */
export function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value) || value instanceof Roster) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
