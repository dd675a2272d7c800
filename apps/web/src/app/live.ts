import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Socket } from 'socket.io-client';

/** Something happened to a subject. Never carries content: the screen asks for that, as this viewer. */
export interface Nudge {
  readonly type: string;
  readonly kind: string;
  readonly id: string;
  readonly seq: number;
  /** Events were missed before this one (a lost connection): fetch all, not only the last. */
  readonly gap: boolean;
}

interface Joined {
  readonly ok: boolean;
  readonly seq?: number;
}

interface Room {
  readonly kind: string;
  readonly id: string;
  /** The last event we know of; null until the server has let us in. */
  seq: number | null;
  readonly onNudge: Set<(nudge: Nudge) => void>;
  readonly onCleared: Set<() => void>;
}

const rooms = new Map<string, Room>();
const keyOf = (kind: string, id: string) => `${kind}:${id}`;
let socket: Socket | undefined;
let loading: Promise<Socket> | undefined;

/** Enters a room, or enters it again after a lost connection and catches up. */
function join(room: Room): void {
  socket?.emit('join', { kind: room.kind, id: room.id, seq: room.seq }, (answer: Joined) => {
    if (!answer.ok) return clear(room);
    const missed = room.seq !== null && answer.seq !== undefined && answer.seq > room.seq;
    const seq = answer.seq ?? room.seq ?? 0;
    room.seq = seq;
    if (missed) tell(room, { type: 'caught-up', kind: room.kind, id: room.id, seq, gap: true });
  });
}

function tell(room: Room, nudge: Nudge): void {
  for (const listener of room.onNudge) listener(nudge);
}

function clear(room: Room): void {
  for (const listener of room.onCleared) listener();
}

function receive(event: Omit<Nudge, 'gap'>): void {
  const room = rooms.get(keyOf(event.kind, event.id));
  // A room without events of its own (seq 0) has nothing to count.
  if (!room || (event.seq > 0 && room.seq !== null && event.seq <= room.seq)) return;
  const gap = event.seq > 0 && room.seq !== null && event.seq > room.seq + 1;
  room.seq = Math.max(room.seq ?? 0, event.seq);
  tell(room, { ...event, gap });
}

/** Opens the one connection of this page; the library is loaded on first use. */
function connect(): void {
  loading ??= import('socket.io-client').then(({ io }) => {
    socket = io({ transports: ['websocket', 'polling'] });
    socket.on('connect', () => rooms.forEach(join));
    socket.on('nudge', receive);
    socket.on('cleared', ({ kind, id }: { kind: string; id: string }) => {
      const room = rooms.get(keyOf(kind, id));
      if (room) clear(room);
    });
    return socket;
  });
  // Without the library the page works, only not live; the next room tries again.
  loading.catch(() => { loading = undefined; });
}

/** Opens the connection anew, as someone else. */
export function reconnect(): void {
  if (socket) socket.disconnect().connect();
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
    do {
      wanted = false;
      await queries.invalidateQueries({ predicate: (query) => mentions(query.queryKey, id) });
    } while (wanted);
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

/**
 * Keeps what is on screen about one subject fresh: joins its room, refetches the queries that name `id` in their
 * variables on every nudge, catches up after a lost connection, and empties them the moment the viewer may no longer
 * see it (the next fetch then answers NOT_FOUND). `onNudge` may return true to say that it fetched what is new itself.
 */
export function useLive(kind: string, id: string | null | undefined, onNudge?: (nudge: Nudge) => boolean | void): void {
  const queries = useQueryClient();
  const nudged = useEffectEvent((nudge: Nudge) => onNudge?.(nudge));
  useEffect(() => {
    if (!id) return;
    const key = keyOf(kind, id);
    const room = rooms.get(key) ?? { kind, id, seq: null, onNudge: new Set(), onCleared: new Set() };
    const isNew = !rooms.has(key);
    rooms.set(key, room);
    const refresh = refresher(queries, id);
    const listen = (nudge: Nudge) => { if (nudged(nudge) !== true) refresh(); };
    const cleared = () => void queries.resetQueries({ predicate: (query) => mentions(query.queryKey, id) });
    room.onNudge.add(listen);
    room.onCleared.add(cleared);
    connect();
    if (isNew && socket?.connected) join(room);
    return () => {
      room.onNudge.delete(listen);
      room.onCleared.delete(cleared);
      if (room.onNudge.size > 0) return;
      rooms.delete(key);
      socket?.emit('leave', { kind, id });
    };
  }, [kind, id, queries]);
}
