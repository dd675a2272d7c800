import { useState } from 'react';
import type { Comment } from './comments.ts';

/**
 * Which comments are on screen. What others write while you read waits, so that nothing moves under your eyes; your own
 * words are there at once.
 */
export function useShown(comments: readonly Comment[] | null, myId: string | null) {
  const [shown, setShown] = useState<ReadonlySet<string> | null>(null);
  const all = () => new Set((comments ?? []).map(({ id }) => id));
  // The first answer is shown whole. After a reset everything is a first answer again.
  if (comments && !shown) setShown(all());
  if (!comments && shown) setShown(null);
  // Kept by id: words that were taken back have no writer any more.
  const own = (comments ?? []).filter(({ id, author }) => shown && !shown.has(id) && author !== null && author.id === myId);
  if (shown && own.length > 0) setShown(new Set([...shown, ...own.map(({ id }) => id)]));
  const isShown = ({ id }: Comment) => !shown || shown.has(id);
  return {
    visible: (comments ?? []).filter(isShown),
    waiting: (comments ?? []).filter((comment) => !isShown(comment)),
    showAll: () => setShown(all()),
  };
}
