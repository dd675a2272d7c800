import { useRouter, useRouterState } from '@tanstack/react-router';
import { stringifySearch } from '../../app/search-params.ts';
import type { SchoolStatus } from '../../gql/schools.ts';

/** What is searched for in the list of schools, kept in the address so that it can be sent to someone. */
export function useSchoolsSearch(known: readonly SchoolStatus[]) {
  const router = useRouter();
  const searchText = useRouterState({ select: ({ location }) => location.searchStr });
  const params = new URLSearchParams(searchText);
  const status = known.find((one) => one === params.get('status')) ?? null;
  const search = (next: { q: string; status: SchoolStatus | null }) => router.history.replace(`/scholen${stringifySearch({ q: next.q.trim(), status: next.status })}`);
  return { text: params.get('q') ?? '', status, search };
}
