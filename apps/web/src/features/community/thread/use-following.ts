import { useLayoutEffect, useSyncExternalStore, type RefObject } from 'react';

function watch(tell: () => void): () => void {
  addEventListener('scroll', tell, { passive: true });
  addEventListener('resize', tell);
  return () => {
    removeEventListener('scroll', tell);
    removeEventListener('resize', tell);
  };
}

/** So much of a message shows that someone is reading it, in px: its writer and its first line. */
const BEGUN = 72;

const topOf = (part: Element) => part.getBoundingClientRect().top;

/** Whether the reader is at the end of the conversation: its last message shows above the field (`foot`). Who is there follows it. */
export const useFollowing = (foot: RefObject<HTMLElement | null>): boolean =>
  useSyncExternalStore(watch, () => {
    if (!foot.current) return false;
    const last = [...(foot.current.previousElementSibling?.querySelectorAll('article') ?? [])].at(-1);
    const bottom = Math.min(topOf(foot.current), innerHeight);
    return last ? topOf(last) + BEGUN <= bottom && last.getBoundingClientRect().bottom > 0 : topOf(foot.current) < innerHeight;
  });

/** Keeps the last of `count` messages in sight of who follows; who reads further up stays where they are. */
export function useEndInSight(foot: RefObject<HTMLElement | null>, following: boolean, count: number): void {
  useLayoutEffect(() => {
    const log = foot.current?.previousElementSibling;
    const over = following && foot.current && log ? log.getBoundingClientRect().bottom - topOf(foot.current) : 0;
    if (over > 1) scrollBy(0, over);
    // Only when a message came: scrolling away is anyone's right.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [count]);
}
