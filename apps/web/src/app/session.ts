import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { MeDoc, type MeQuery } from '../gql/app.ts';
import { queryOf } from './api.ts';
import { comeBack, onViewerChanged, reconnect, useLive } from './live.ts';

/** The person who is signed in, with what the frame of the client needs. */
export type Me = NonNullable<MeQuery['me']>;
/** There only in demo mode: the accounts one can try. */
export type Demo = NonNullable<MeQuery['demo']>;

export interface Session {
  /** Null for a visitor. */
  readonly me: Me | null;
  readonly demo: Demo | null;
  /** False until we know who this is, also while there is no network; show neither "sign in" nor a name before that. */
  readonly known: boolean;
}

export const sessionQuery = queryOf(MeDoc, {});

/** The question who is reading, for a page that is nothing without the answer: `<Loaded query={useSessionQuery()} page>`. */
export const useSessionQuery = () => useQuery({ ...sessionQuery, staleTime: 60_000 });

/** Who is reading. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  return { me: data?.me ?? null, demo: data?.demo ?? null, known: data !== undefined };
}

/** Whose window this is. Null for a visitor, and from the moment they leave by themselves. */
let person: string | null = null;

/**
 * Call before someone does what ends their own session: then it was not lost.
 * @returns takes that back, for when they could not go
 */
export function leaving(): () => void {
  const before = person;
  person = null;
  return () => {
    person = before;
  };
}

/**
 * Whether the session ended while this window was open: from another device, by its school, or because it was too old.
 * Asks at once when the live connection says so, and keeps the count of what waits up to date. For the frame of every page.
 */
export function useSessionLost(): boolean {
  const queries = useQueryClient();
  const { me, known } = useSession();
  const lost = known && me === null && person !== null;
  useLive('person', me?.id, () => {
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    return true;
  });
  useEffect(() => {
    if (me) person = me.id;
  }, [me]);
  useEffect(
    () =>
      onViewerChanged(() => {
        const before = person;
        // Who it is first: nothing else is asked for someone who is no longer there.
        const look = async () => {
          const { me: now } = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
          if (now && now.id !== before) location.reload(); // someone else signed in beside us
          if (now?.id !== before) return;
          comeBack();
          await queries.invalidateQueries();
        };
        look().catch(() => undefined);
      }),
    [queries],
  );
  useEffect(() => {
    if (!lost) return;
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== MeDoc.name });
    reconnect();
  }, [lost, queries]);
  return lost;
}

/** Call after signing in or out: forgets everything the other person saw, and opens the live connection anew. */
export function useSessionChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    person = null;
    // What a page still stands on is emptied, not removed: a page whose answer is merely gone keeps showing it.
    queries.removeQueries({ type: 'inactive' });
    reconnect();
    await queries.resetQueries();
  };
}

export const isManager = (me: Me): boolean => me.viewerCan.manageSchools.length > 0;
