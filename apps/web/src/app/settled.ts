import { useEffect, useState } from 'react';

/** A value once it stays the same for a while: what someone types, to ask the server about it. `pause` in ms. */
export function useSettled<T>(value: T, pause = 300): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
