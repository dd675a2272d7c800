import { decodeCursor, invalid, isId } from '@deelgenoot/kernel';

/** The name and id after which a list by name goes on; nulls at its start. @throws DomainError INVALID_INPUT */
export function afterName(after: string | null | undefined): [string, string] | [null, null] {
  if (!after) return [null, null];
  const [name, id] = decodeCursor(after, 2);
  if (!isId(id)) throw invalid('INVALID_INPUT', { field: 'after' });
  return [String(name), id];
}
