import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isNotFound } from '../../../app/api-error.ts';
import { pagesOf, request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { ThreadDoc, ThreadNewsDoc, type ThreadNewsQuery } from '../../../gql/community.ts';
import { threadOf, withNews, type ThreadPages } from './comments.ts';

const PAGE = 100;
const pagesOfThread = (id: string) => pagesOf(ThreadDoc, { id, first: PAGE }, ({ thread }) => thread.comments);

/** A conversation, kept up to date by what is new or changed since the last event we have. */
export function useThread(id: string) {
  const queries = useQueryClient();
  const options = pagesOfThread(id);
  const query = useInfiniteQuery(options);
  const { data } = query;
  /** The newest event that we heard of. */
  const heard = useRef(0);
  const running = useRef(false);

  const change = (to: (pages: ThreadPages) => ThreadPages) => queries.setQueryData<ThreadPages>(options.queryKey, (pages) => pages && to(pages));

  const known = () => {
    const pages = queries.getQueryData<ThreadPages>(options.queryKey);
    return pages ? threadOf(pages).seq : null;
  };

  const catchUp = useEffectEvent(async () => {
    if (running.current) return;
    running.current = true;
    try {
      for (let since = known(); since !== null && since < heard.current; since = known()) {
        let after: string | null = null;
        do {
          const { thread }: ThreadNewsQuery = await request(ThreadNewsDoc, { id, since, after });
          change((pages) => withNews(pages, thread));
          after = thread.comments.pageInfo.hasNextPage ? thread.comments.pageInfo.endCursor : null;
        } while (after !== null);
        if (known() === since) break; // the numbers we heard are ahead of what we may see
      }
    } catch (error) {
      if (isNotFound(error)) void queries.resetQueries({ queryKey: options.queryKey });
      // Without a network the room tells us again when it is back.
    } finally {
      running.current = false;
    }
  });

  useLive('thread', id, ({ seq, type }) => {
    // A reaction has no number, and a lock changes what one can do with every message: fetch what is on screen.
    if (seq === undefined || type === 'locked' || type === 'unlocked') return false;
    heard.current = Math.max(heard.current, seq);
    void catchUp();
    return true;
  });
  useLive('contribution', data && threadOf(data).subjectKind === 'contribution' ? id : null);

  // What was fetched may be older than what we heard meanwhile.
  const seq = data ? threadOf(data).seq : null;
  useEffect(() => {
    if (seq !== null && seq < heard.current) void catchUp();
  }, [seq]);

  return { query, change };
}
