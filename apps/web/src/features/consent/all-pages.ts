import { queryOptions } from '@tanstack/react-query';
import { request } from '../../app/api.ts';
import type { Operation } from '../../app/operation.ts';

/** What the API gives in one page at most. */
export const PAGE = 100;

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** For `useQuery`: a whole list, page after page, for lists that make sense only when they are complete. */
export const allOf = <Result, Variables extends { first: number; after?: string | null | undefined }, Node>(
  operation: Operation<Result, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  pick: (data: Result) => Connection<Node>,
) =>
  queryOptions({
    queryKey: [operation.name, variables, 'all'],
    queryFn: async ({ signal }): Promise<readonly Node[]> => {
      const all: Node[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo } = pick(await request(operation, { ...variables, first: PAGE, after } as unknown as Variables, { signal }));
        all.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      return all;
    },
  });
