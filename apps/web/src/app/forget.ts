import type { QueryClient } from '@tanstack/react-query';

/**
 * Takes everything that names a subject out of the cache of this window: lists, finds, its page. What is on screen now
 * is fetched anew, as the viewer that we are.
 */
export function forget(queries: QueryClient, id: string): void {
  const holds = ({ queryKey, state }: { queryKey: readonly unknown[]; state: { data: unknown } }) =>
    queryKey[0] !== 'Me' && JSON.stringify([queryKey, state.data ?? null]).includes(id);
  queries.removeQueries({ type: 'inactive', predicate: holds });
  void queries.resetQueries({ type: 'active', predicate: holds });
}
