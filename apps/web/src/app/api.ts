import type { ErrorCode, ErrorKind } from '@deelgenoot/kernel';
import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, unavailable } from './api-error.ts';
import type { Operation } from './operation.ts';

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Partial<Fault> }[];
}

interface Fault {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly details: Record<string, unknown>;
  readonly requestId: string;
}

/** The session travels in a cookie, so every call carries a header of our own: another site cannot send one unseen. */
const headers = () => ({
  // The language that is read: what an author answers is kept with the text they saw.
  'accept-language': document.documentElement.lang || 'nl',
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'x-csrf': '1',
});

/**
 * Asks the API one document.
 * @throws ApiError with the code of the first fault; UNAVAILABLE when there is no network or no sensible answer
 */
export async function request<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Result> {
  // A server with an allow-list knows the text by its sha256 (persisted.json beside the built client).
  const body = JSON.stringify({ operationName: operation.name, query: operation.text, variables });
  let answer: Answer<Result>;
  try {
    const response = await fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers: headers(), body, signal });
    answer = (await response.json()) as Answer<Result>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unavailable();
  }
  const [fault] = answer.errors ?? [];
  if (fault) {
    const { code = 'INTERNAL', kind = 'UNAVAILABLE', details = {}, requestId = null } = fault.extensions ?? {};
    throw new ApiError(code, kind, details, requestId);
  }
  if (answer.data == null) throw unavailable();
  return answer.data;
}

/** For `useQuery`: `useQuery(queryOf(MaterialDoc, { id }))`. The key is the name and the variables of the document. */
export const queryOf = <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) =>
  queryOptions({ queryKey: [operation.name, variables], queryFn: ({ signal }) => request(operation, variables, { signal }) });

interface Connection {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/**
 * For `useInfiniteQuery`, over a keyset connection that takes `after`: `pagesOf(FeedDoc, { first: 20 }, (d) => d.feed)`.
 * `pick` says where the connection is in the answer.
 */
export const pagesOf = <Result, Variables extends { after?: string | null | undefined }>(
  operation: Operation<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pick: (data: Result) => Connection,
) =>
  infiniteQueryOptions({
    queryKey: [operation.name, variables, 'pages'],
    queryFn: ({ signal, pageParam }) => request(operation, { ...variables, after: pageParam } as Variables, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const { hasNextPage, endCursor } = pick(last).pageInfo;
      return hasNextPage ? endCursor : null;
    },
  });

/** Only a network that is away is worth asking again; a refusal stays a refusal. */
const again = (failures: number, error: Error) => failures < 2 && error instanceof ApiError && error.kind === 'UNAVAILABLE';

export const createQueryClient = (): QueryClient => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: again } } });
