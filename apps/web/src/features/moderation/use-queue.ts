import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pagesOf } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { CasesDoc, OneCaseDoc, type CaseState } from '../../gql/moderation.ts';

/** The room of everyone who looks at the queue. */
const QUEUE_ID = '00000000-0000-7000-8000-000000000000';

/** The cases in one state, newest first, live. What comes in while you read waits until you ask for it. */
export function useQueue(state: CaseState) {
  const queries = useQueryClient();
  const query = useInfiniteQuery(pagesOf(CasesDoc, { state, first: 50 }, (data) => data.moderationCases));
  const refresh = () => Promise.all([CasesDoc, OneCaseDoc].map(({ name }) => queries.invalidateQueries({ queryKey: [name] })));
  useLive('moderation', QUEUE_ID, () => {
    void refresh();
    return true;
  });

  const all = query.data?.pages.flatMap((page) => page.moderationCases.nodes) ?? [];
  const [shown, setShown] = useState<{ state: CaseState; pages: number; ids: ReadonlySet<string> } | null>(null);
  const pages = query.data?.pages.length ?? 0;
  const ids = () => new Set(all.map(({ id }) => id));
  const isEmpty = shown !== null && all.length > 0 && !all.some(({ id }) => shown.ids.has(id));
  // The first answer and every page that was asked for are shown whole; in an empty list nothing can move.
  if (query.data && (shown?.state !== state || shown.pages !== pages || isEmpty)) setShown({ state, pages, ids: ids() });
  const isShown = (id: string) => state === 'DECIDED' || shown === null || shown.ids.has(id);
  return {
    query,
    refresh,
    cases: all.filter(({ id }) => isShown(id)),
    fresh: all.filter(({ id }) => !isShown(id)),
    showFresh: () => setShown({ state, pages, ids: ids() }),
  };
}
