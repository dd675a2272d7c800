import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { isNotFound } from './api-error.ts';
import { useSession } from './session.ts';

/**
 * Whether the subject of a page was shown here and may no longer be seen by the same reader. To whoever reads after them (they
 * signed out and went back) it was never there.
 */
export function useTakenAway(id: string, query: Pick<UseQueryResult, 'data' | 'error'>): boolean {
  const reader = `${useSession().me?.id} ${id}`;
  const [seen, setSeen] = useState('');
  const [gone, setGone] = useState('');
  if (query.data !== undefined && seen !== reader) setSeen(reader);
  if (isNotFound(query.error) && seen === reader && gone !== reader) setGone(reader);
  return gone === reader;
}
