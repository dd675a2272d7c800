import { useState } from 'react';
import { itemsOf, type Comment } from './comments.ts';

/** Whether all of these would stand under everything that is on screen: nothing that someone reads moves for them. */
export function landBelow(visible: readonly Comment[], waiting: readonly Comment[]): boolean {
  const last = itemsOf(visible).at(-1)?.comment.id;
  const fresh = new Set(waiting.map(({ id }) => id));
  return waiting.every(({ parentId }) => parentId === null || parentId === last || fresh.has(parentId));
}

/**
 * Which comments are on screen. What others write while you read waits, so that nothing moves under your eyes; your own
 * words are there at once. Who follows the end of the conversation sees at once what comes there.
 */
export function useShown(comments: readonly Comment[] | null, myId: string | null, following = false) {
  const [shown, setShown] = useState<ReadonlySet<string> | null>(null);
  const all = () => new Set((comments ?? []).map(({ id }) => id));
  // The first answer is shown whole. After a reset everything is a first answer again.
  if (comments && !shown) setShown(all());
  if (!comments && shown) setShown(null);
  // Kept by id: words that were taken back have no writer any more.
  const own = (comments ?? []).filter(({ id, author }) => shown && !shown.has(id) && author !== null && author.id === myId);
  if (shown && own.length > 0) setShown(new Set([...shown, ...own.map(({ id }) => id)]));
  const isShown = ({ id }: Comment) => !shown || shown.has(id);
  const visible = (comments ?? []).filter(isShown);
  const waiting = (comments ?? []).filter((comment) => !isShown(comment));
  if (shown && following && waiting.length > own.length && landBelow(visible, waiting)) setShown(all());
  return { visible, waiting, showAll: () => setShown(all()) };
}
