import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSession } from './session.ts';

interface Stored<T> {
  readonly value: T;
  /** ms since 1970 */
  readonly at: number;
}

interface State<T> {
  readonly place: string;
  readonly value: T;
  readonly savedAt: number | null;
  /** The key under which this was typed before we knew who types. */
  readonly early: string | null;
}

const PAUSE = 400;
const keyFor = (person: string, key: string) => `deelgenoot:draft:${person}:${key}`;

function read<T>(key: string): Stored<T> | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Stored<T>);
  } catch {
    return null; // storage is off, or someone wrote there; an empty field is all we can give
  }
}

function write<T>(key: string, stored: Stored<T> | null): void {
  try {
    if (stored === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(stored));
  } catch {
    // full or switched off: the words still stand in the field
  }
}

export interface Draft<T> {
  readonly value: T;
  setValue(value: T): void;
  /** When it was last saved on this device; null while it is empty. */
  readonly savedAt: number | null;
  /** After sending: forgets the draft and empties the field. */
  clear(): void;
}

/**
 * What someone is typing, kept on this device until it is sent: it survives reload, sign-out and a dead network.
 * `key` names the place ("comment:<thread id>"); drafts are kept per person, so the next one at this computer does not see them.
 */
export function useDraft<T>(key: string, empty: T): Draft<T> {
  const { me, known } = useSession();
  const place = keyFor(me?.id ?? 'visitor', key);
  const first = useRef(empty);
  const [state, setState] = useState<State<T>>(() => start(place, empty));
  // What was typed before we knew who this is, is theirs.
  const current = state.place === place ? state : state.early === key ? { ...state, place } : start(place, empty);
  if (current !== state) setState(current);
  const pending = useRef<{ place: string; stored: Stored<T> } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    const waiting = pending.current;
    if (!waiting) return;
    pending.current = null;
    const isEmpty = JSON.stringify(waiting.stored.value) === JSON.stringify(first.current);
    write(waiting.place, isEmpty ? null : waiting.stored);
    setState((now) => (now.place === waiting.place ? { ...now, savedAt: isEmpty ? null : waiting.stored.at, early: null } : now));
  }, []);

  // A reload or another page may come before the pause is over.
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const keep = useCallback(
    (to: string, value: T) => {
      pending.current = { place: to, stored: { value, at: Date.now() } };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    [flush],
  );
  const setValue = useCallback(
    (value: T) => {
      setState((now) => ({ ...now, place, value, early: known ? null : key }));
      if (known) keep(place, value);
    },
    [place, known, key, keep],
  );

  const keepEarly = useEffectEvent(() => {
    if (current.early !== null) keep(place, current.value);
  });
  useEffect(() => {
    if (known) keepEarly();
  }, [known]);

  const clear = useCallback(() => {
    pending.current = null;
    write(place, null);
    setState({ place, value: first.current, savedAt: null, early: null });
  }, [place]);

  return { value: current.value, setValue, savedAt: current.savedAt, clear };
}

function start<T>(place: string, empty: T): State<T> {
  const stored = read<T>(place);
  return { place, value: stored?.value ?? empty, savedAt: stored?.at ?? null, early: null };
}
