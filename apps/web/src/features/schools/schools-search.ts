import { useRouter, useRouterState } from '@tanstack/react-router';
import { stringifySearch } from '../../app/search-params.ts';
import type { SchoolStatus } from '../../gql/schools.ts';

/** In the address, for every school whatever its status. Without a word there: those that take part. */
const ALL = 'alle';

/** What is searched for in the list of schools, kept in the address so that it can be sent to someone. */
export function useSchoolsSearch(known: readonly SchoolStatus[]) {
  const router = useRouter();
  const searchText = useRouterState({ select: ({ location }) => location.searchStr });
  const params = new URLSearchParams(searchText);
  const word = params.get('status');
  const status = word === ALL ? null : (known.find((one) => one === word) ?? 'MEMBER');
  const search = (next: { q: string; status: SchoolStatus | null }) =>
    router.history.replace(`/scholen${stringifySearch({ q: next.q.trim(), status: next.status === 'MEMBER' ? null : (next.status ?? ALL) })}`);
  return { text: params.get('q') ?? '', status, search };
}
