import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MeDoc, type MeQuery } from '../gql/app.ts';
import { queryOf } from './api.ts';
import { reconnect } from './live.ts';

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

/** Call after signing in or out: forgets everything the other person saw, and opens the live connection anew. */
export function useSessionChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== MeDoc.name });
    reconnect();
    await queries.resetQueries();
  };
}

export const isManager = (me: Me): boolean => me.viewerCan.manageSchools.length > 0;
