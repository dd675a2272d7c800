import { useRouterState } from '@tanstack/react-router';

/** One word from the address: the token of a link, the place to return to. Empty when it is not there. */
export const useParam = (name: string): string => useRouterState({ select: ({ location }) => new URLSearchParams(location.searchStr).get(name) ?? '' });
