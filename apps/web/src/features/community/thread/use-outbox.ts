import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { ApiError } from '../../../app/api-error.ts';
import { request } from '../../../app/api.ts';
import { PostCommentDoc } from '../../../gql/community.ts';
import type { Comment } from './comments.ts';
import { arrived, Outbox, type Unsent } from './outbox.ts';

const outbox = new Outbox(
  localStorage,
  async ({ threadId, parentId, body, clientId }) => (await request(PostCommentDoc, { threadId, parentId, body, clientId })).comment,
  (error) => error instanceof ApiError && error.kind === 'UNAVAILABLE',
);

export interface OwnMessages {
  /** Posted here and not on screen as comments yet. */
  readonly unsent: readonly Unsent[];
  post(body: string, parentId: string | null): void;
  retry(clientId: string): void;
  remove(clientId: string): void;
}

/** What this person posts in this thread. `onDelivered` gets each comment as soon as the server has it. */
export function useOutbox(threadId: string, myId: string, comments: readonly Comment[], onDelivered: (comment: Comment) => void): OwnMessages {
  const place = `${myId}:${threadId}`;
  const subscribe = useCallback((tell: () => void) => outbox.subscribe(place, { changed: tell, delivered: () => undefined }), [place]);
  const messages = useSyncExternalStore(subscribe, () => outbox.messages(place));
  const delivered = useEffectEvent(onDelivered);

  useEffect(() => {
    const leave = outbox.subscribe(place, { changed: () => undefined, delivered: (comment) => delivered(comment) });
    const flush = () => void outbox.flush(place);
    flush(); // what a reload or a closed page left behind
    addEventListener('online', flush);
    return () => {
      leave();
      removeEventListener('online', flush);
    };
  }, [place]);

  // Sent and on screen: done. Before that it would be gone for a moment.
  useEffect(() => {
    for (const message of messages) if (message.state === 'sent' && arrived(message, comments, myId)) outbox.remove(place, message.clientId);
  }, [messages, comments, myId, place]);

  return {
    unsent: messages.filter((message) => !arrived(message, comments, myId)),
    post: (body, parentId) => outbox.post(place, { clientId: crypto.randomUUID(), threadId, parentId, body, at: Date.now() }),
    retry: (clientId) => void outbox.flush(place, clientId),
    remove: (clientId) => outbox.remove(place, clientId),
  };
}
