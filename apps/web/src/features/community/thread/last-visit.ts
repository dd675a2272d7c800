import { useEffect, useState } from 'react';

const keyOf = (personId: string, threadId: string) => `deelgenoot:visit:${personId}:${threadId}`;

function read(key: string): number | null {
  try {
    return Number(localStorage.getItem(key)) || null;
  } catch {
    return null;
  }
}

/** When this person last looked at this thread on this device, in ms since 1970; null the first time. */
export function useLastVisit(personId: string, threadId: string): number | null {
  const key = keyOf(personId, threadId);
  const [last] = useState(() => read(key));
  useEffect(() => {
    const leave = () => {
      try {
        localStorage.setItem(key, String(Date.now()));
      } catch {
        // storage is off: nothing is marked as new
      }
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [key]);
  return last;
}
