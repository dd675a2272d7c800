import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLive } from '../../../app/live.ts';
import { pagesOf, queryOf } from '../../../app/api.ts';
import { ConsentBoardDoc, ConsentBoardSummaryDoc } from '../../../gql/consent.ts';
import { PAGE } from '../all-pages.ts';

/** The numbers of one academy's board, over all its works. */
export const useBoardSummary = (schoolId: string) => useQuery(queryOf(ConsentBoardSummaryDoc, { schoolId }));

/** The board of one academy, as all its managers see it. The first page shows at once; the others follow by themselves, so that every filter is about all. */
export function useBoard(schoolId: string) {
  const query = useInfiniteQuery(pagesOf(ConsentBoardDoc, { schoolId, first: PAGE }, (data) => data.consentBoard));
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  useLive('board', schoolId); // what another manager, or a maker, does shows here at once
  return query;
}
