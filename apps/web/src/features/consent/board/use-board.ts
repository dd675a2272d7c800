import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../../app/live.ts';
import { pagesOf, queryOf } from '../../../app/api.ts';
import { ConsentBoardChoicesDoc, ConsentBoardDoc, ConsentBoardSummaryDoc } from '../../../gql/consent.ts';
import { ACT } from '../act.ts';
import type { BoardQuestion } from './narrow.ts';
import type { BoardRow } from './rows.ts';

/** Rows at a time; nobody reads four hundred. */
const SHOWN = 50;

const boardPages = (question: BoardQuestion) => pagesOf(ConsentBoardDoc, { ...question, first: SHOWN }, (data) => data.consentBoard);

/** The numbers of one academy's board, over all its works. */
export const useBoardSummary = (schoolId: string) => useQuery(queryOf(ConsentBoardSummaryDoc, { schoolId }));

/** The makers and domains that it can be narrowed to. */
export const useBoardChoices = (schoolId: string) => useQuery(queryOf(ConsentBoardChoicesDoc, { schoolId }));

/** The board of one academy, as all its managers see it: what the server lets through, page by page. */
export function useBoard(question: BoardQuestion) {
  const query = useInfiniteQuery({ ...boardPages(question), placeholderData: keepPreviousData });
  useLive('board', question.schoolId); // what another manager, or a maker, does shows here at once
  return query;
}

/** Fetches the rows that the filter lets through, also those that are not on screen yet: to choose them all, or to ask about them. */
export function useCollect(max: number, onRows: (rows: readonly BoardRow[]) => void) {
  const queries = useQueryClient();
  return useMutation({
    ...ACT,
    mutationFn: async (question: BoardQuestion) => {
      const { pages } = await queries.fetchInfiniteQuery({ ...boardPages(question), pages: Math.ceil(max / SHOWN), staleTime: 0 });
      return pages.flatMap(({ consentBoard }) => consentBoard.nodes).slice(0, max);
    },
    onSuccess: onRows,
  });
}
