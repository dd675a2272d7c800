import { useQueries } from '@tanstack/react-query';
import { queryOf } from '../../../app/api.ts';
import { WriterDoc } from '../../../gql/community.ts';
import type { Comment } from './comments.ts';

const LONG = 60 * 60 * 1000;

/** The names of people: from the messages that are here, else asked once. Who may not be seen is left out. */
export function useNames(personIds: readonly string[], comments: readonly Comment[]): { readonly id: string; readonly name: string }[] {
  const here = new Map(comments.flatMap(({ author }) => (author ? [[author.id, author.name] as const] : [])));
  const unknown = personIds.filter((id) => !here.has(id));
  const asked = useQueries({ queries: unknown.map((id) => ({ ...queryOf(WriterDoc, { id }), staleTime: LONG, retry: false })) });
  const found = new Map(asked.flatMap(({ data }) => (data ? [[data.person.id, data.person.name] as const] : [])));
  return personIds.flatMap((id) => {
    const name = here.get(id) ?? found.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
}
