import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Socket } from 'socket.io-client';
import { forget } from './forget.ts';
import { LiveRooms, type Nudge } from './live-rooms.ts';

const rooms = new LiveRooms();
let loading: Promise<Socket> | undefined;

/** Opens the one connection of this page; the library is loaded on first use. */
function connect(): void {
  loading ??= import('socket.io-client').then(({ io }) => {
    const socket = io({ transports: ['websocket', 'polling'] });
    rooms.attach(socket);
    socket.on('passes', tellChanged);
    // A goodbye of the server, unlike a broken line: whoever opened this connection is no longer who we are.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') tellChanged();
    });
    return socket;
  });
  // Without the library the page works, only not live; the next room tries again.
  loading.catch(() => {
    loading = undefined;
  });
}

const changed = new Set<() => void>();
const tellChanged = () => changed.forEach((tell) => tell());

/** Calls `tell` when the server says that the viewer is no longer who they were: other passes, or a session that ended. */
export function onViewerChanged(tell: () => void): () => void {
  changed.add(tell);
  return () => void changed.delete(tell);
}

/** Opens the connection anew, as someone else. */
export function reconnect(): void {
  void loading?.then((socket) => socket.disconnect().connect());
}

/** Opens the connection again when the server ended it. */
export function comeBack(): void {
  void loading?.then((socket) => socket.connected || socket.connect());
}

/** Whether a query is about this id: it stands somewhere in its variables. */
const mentions = (value: unknown, id: string): boolean =>
  value === id || (typeof value === 'object' && value !== null && Object.values(value).some((inner) => mentions(inner, id)));

/** Fetches what is on screen about `id`. Nudges that come while it is being fetched lead to one more fetch, not to one each. */
function refresher(queries: QueryClient, id: string): () => void {
  let running = false;
  let wanted = false;
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      await queries.invalidateQueries({ predicate: (query) => mentions(query.queryKey, id) });
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

/**
 * Keeps what is on screen about one subject fresh: joins its room, refetches the queries that name `id` in their
 * variables on every nudge, catches up after a lost connection, and forgets it everywhere the moment the viewer may no longer
 * see it (the next fetch then answers NOT_FOUND). `onNudge` may return true to say that it fetched what is new itself; it
 * also gets the number of the newest event when the room is entered (`joined`), for who counts events.
 */
export function useLive(kind: string, id: string | null | undefined, onNudge?: (nudge: Nudge) => boolean | void): void {
  const queries = useQueryClient();
  const nudged = useEffectEvent((nudge: Nudge) => onNudge?.(nudge));
  useEffect(() => {
    if (!id) return;
    const refresh = refresher(queries, id);
    connect();
    return rooms.enter(kind, id, {
      nudged: (nudge) => {
        if (nudged(nudge) !== true) refresh();
      },
      joined: (seq) => void nudged({ type: 'joined', kind, id, seq, gap: false }),
      cleared: () => forget(queries, id),
    });
  }, [kind, id, queries]);
}

const ignore = () => true;

/** For what stands in a list: it is gone from there, and from every list of this window, the moment the viewer may no longer see it. */
export const useClearing = (kind: string, id: string | null | undefined): void => useLive(kind, id, ignore);

/** How long someone counts as typing after the last word of it, in ms. */
const TYPING_LASTS = 4_000;
/** How often at most to say that one is typing, in ms; the server takes ten in five seconds. */
const TYPING_EVERY = 2_000;

/** Who else is typing about this subject, by id; and `say`, to call at each key. Only for a screen with `useLive` on it. */
export function useTyping(kind: string, id: string): { readonly personIds: readonly string[]; say(): void } {
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  const said = useRef(0);
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const without = (personId: string) => setPersonIds((all) => all.filter((one) => one !== personId));
    const leave = rooms.enter(kind, id, {
      nudged: ({ type }) => {
        // What was being written stands there now; who still writes says so again at the next keys.
        if (type !== 'comment') return;
        timers.forEach(clearTimeout);
        timers.clear();
        setPersonIds([]);
      },
      cleared: () => {},
      typed: (personId) => {
        clearTimeout(timers.get(personId));
        timers.set(
          personId,
          setTimeout(() => without(personId), TYPING_LASTS),
        );
        setPersonIds((all) => (all.includes(personId) ? all : [...all, personId]));
      },
    });
    return () => {
      leave();
      timers.forEach(clearTimeout);
      setPersonIds([]);
    };
  }, [kind, id]);
  const say = useCallback(() => {
    const now = Date.now();
    if (now - said.current < TYPING_EVERY) return;
    said.current = now;
    rooms.type(kind, id);
  }, [kind, id]);
  return { personIds, say };
}

/** How often to ask who is there, in ms; nobody is told of comings and goings. */
const PRESENCE_EVERY = 20_000;

/** Who looks at this subject now, the viewer too, by id. Only for a screen with `useLive` on it. */
export function usePresence(kind: string, id: string): readonly string[] {
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  useEffect(() => {
    let here = true;
    const look = () => {
      if (document.visibilityState === 'visible') rooms.present(kind, id, (found) => here && setPersonIds(found));
    };
    const leave = rooms.enter(kind, id, { nudged: look, cleared: () => {}, joined: look });
    const timer = setInterval(look, PRESENCE_EVERY);
    look();
    return () => {
      here = false;
      leave();
      clearInterval(timer);
    };
  }, [kind, id]);
  return personIds;
}
