import { useQueries, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { queryOf } from '../../../app/api.ts';
import { ConsentBoardDoc, WorkToAskDoc, type ConsentBoardQuery, type WorkToAskQuery } from '../../../gql/consent.ts';

/** Who comes from the board has these works already. */
function fromBoard(queries: QueryClient, id: string): { data: WorkToAskQuery; at: number } | null {
  for (const query of queries.getQueryCache().findAll({ queryKey: [ConsentBoardDoc.name] })) {
    const pages = (query.state.data as InfiniteData<ConsentBoardQuery> | undefined)?.pages ?? [];
    const row = pages.flatMap(({ consentBoard }) => consentBoard.nodes).find(({ material }) => material.id === id);
    if (row) return { data: { material: row.material }, at: query.state.dataUpdatedAt };
  }
  return null;
}

/** The works that were chosen, each once, as far as they are there. */
export function useWorks(ids: readonly string[]) {
  const queries = useQueryClient();
  return useQueries({
    queries: ids.map((id) => {
      const known = fromBoard(queries, id);
      return { ...queryOf(WorkToAskDoc, { id }), ...(known && { initialData: known.data, initialDataUpdatedAt: known.at }) };
    }),
    combine: (results) => ({
      works: results.flatMap(({ data }) => data?.material ?? []),
      pending: results.some(({ isPending }) => isPending),
      /** What could not be loaded for another reason than that it is not there. */
      failed: results.find(({ error, data }) => error && !data && (error as { kind?: string }).kind !== 'NOT_FOUND') ?? null,
    }),
  });
}
