import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pagesOf } from '../../../app/api.ts';
import { ConsentBoardDoc } from '../../../gql/consent.ts';
import { PAGE } from '../all-pages.ts';
import { useOwnNews } from '../news.ts';

/** The board of one academy. The first page shows at once; the others follow by themselves, so that counts and filters are about all. */
export function useBoard(schoolId: string) {
  const query = useInfiniteQuery(pagesOf(ConsentBoardDoc, { schoolId, first: PAGE }, (data) => data.consentBoard));
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  useOwnNews(ConsentBoardDoc);
  return query;
}
