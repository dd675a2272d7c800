import { createContext, use } from 'react';
import type { Comment, Thread, ThreadPages } from './comments.ts';

/** What every message of one conversation needs to know of it. */
export interface Talk {
  readonly thread: Thread;
  /** Null for a visitor. */
  readonly myId: string | null;
  /** Changes what is on screen, before or after the server said so. */
  change(to: (pages: ThreadPages) => ThreadPages): void;
  /** Fetches what is on screen again. */
  refresh(): void;
  /** Posts here; shown at once, sent by itself. */
  post(body: string, parentId: string | null): void;
  /** To call while typing. */
  typing(): void;
}

export const TalkContext = createContext<Talk | null>(null);

export function useTalk(): Talk {
  const talk = use(TalkContext);
  if (!talk) throw new Error('outside a conversation');
  return talk;
}

/** What someone is here besides a reader. */
export function roleIn({ contribution, material }: Thread, personId: string | undefined): 'maker' | 'asker' | null {
  if (contribution) return contribution.kind === 'QUESTION' && contribution.author?.id === personId ? 'asker' : null;
  return material?.makers.some((maker) => maker.person !== null && maker.person.id === personId) ? 'maker' : null;
}

/** Where one message stands in its conversation. */
export const placeOf = ({ threadId, id }: Pick<Comment, 'threadId' | 'id'>): string => `/gesprek/${threadId}#${id}`;
