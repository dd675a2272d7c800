import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryOf, request } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { sessionQuery, useSession } from '../../app/session.ts';
import { MarkSeenDoc, WaitingDoc } from '../../gql/home.ts';

const waitingQuery = queryOf(WaitingDoc, {});

/** What waits for the reader, live. `seen` takes one away at once; if that could not be saved, the next fetch brings it back. */
export function useWaiting() {
  const { me } = useSession();
  const queries = useQueryClient();
  const query = useQuery({ ...waitingQuery, enabled: me !== null });
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: waitingQuery.queryKey });
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  useLive('person', me?.id, () => {
    refresh();
    return true;
  });
  const seen = (id: string) => {
    queries.setQueryData(waitingQuery.queryKey, (old) =>
      old?.me ? { me: { ...old.me, waitingCount: Math.max(0, old.me.waitingCount - 1), waiting: old.me.waiting.filter((one) => one.id !== id) } } : old,
    );
    request(MarkSeenDoc, { id })
      .catch(() => undefined)
      .finally(refresh);
  };
  return { query, seen };
}
