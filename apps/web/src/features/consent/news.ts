import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../app/live.ts';
import type { Operation } from '../../app/operation.ts';
import { sessionQuery, useSession } from '../../app/session.ts';

/**
 * A question or an answer reaches the room of whom it is for. Fetches what `operation` shows anew, with the count of what
 * waits; the rest of what is on screen about them is refreshed as always.
 */
export function useOwnNews<Result, Variables>(operation: Operation<Result, Variables>): void {
  const { me } = useSession();
  const queries = useQueryClient();
  useLive('person', me?.id, () => {
    void queries.invalidateQueries({ queryKey: [operation.name] });
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  });
}
