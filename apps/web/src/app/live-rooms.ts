/** Something happened to a subject. Never carries content: the screen asks for that, as this viewer. */
export interface Nudge {
  readonly type: string;
  readonly kind: string;
  readonly id: string;
  /** Number of the event within its thread; absent for subjects whose events are not counted. */
  readonly seq?: number;
  /** Events were missed before this one (a lost connection): fetch all, not only the last. */
  readonly gap: boolean;
}

/** What the server says when asked into a room: whether, and the newest event there (0: events are not counted). */
interface Joined {
  readonly ok: boolean;
  readonly seq?: number;
  readonly code?: string;
}

/** The part of a socket.io socket that rooms need. */
export interface Wire {
  readonly connected: boolean;
  on(event: string, listener: (message: never) => void): unknown;
  emit(event: string, message: unknown, answered?: (answer: never) => void): unknown;
}

export interface RoomListener {
  nudged(nudge: Nudge): void;
  /** Let in for the first time, with the newest event there: what the screen fetched may be older. */
  joined?(seq: number): void;
  /** The viewer may no longer see it. */
  cleared(): void;
  /** Someone else in the room is typing. */
  typed?(personId: string): void;
}

interface Room {
  readonly kind: string;
  readonly id: string;
  /** The last event we know of; undefined until the server has said, and where events are not counted. */
  seq: number | undefined;
  /** Was let in before. */
  joined: boolean;
  readonly listeners: Set<RoomListener>;
}

/** How long to wait when the server is too busy, in ms. */
const BUSY = 5_000;

const keyOf = (kind: string, id: string) => `${kind}:${id}`;

/**
 * The rooms of this page over one connection. Asks to be let in again after every reconnect, with the last event it saw,
 * and reports what was missed as a nudge with `gap`.
 */
export class LiveRooms {
  private readonly rooms = new Map<string, Room>();
  private wire: Wire | undefined;

  constructor(private readonly wait: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms)) {}

  /** Uses this connection from now on. */
  attach(wire: Wire): void {
    this.wire = wire;
    wire.on('connect', () => this.rooms.forEach((room) => this.join(room)));
    wire.on('nudge', (nudge: Omit<Nudge, 'gap'>) => this.receive(nudge));
    wire.on('cleared', ({ kind, id }: { kind: string; id: string }) => {
      const room = this.rooms.get(keyOf(kind, id));
      if (room) this.clear(room);
    });
    wire.on('typing', ({ kind, id, personId }: { kind: string; id: string; personId: string }) => {
      for (const listener of this.rooms.get(keyOf(kind, id))?.listeners ?? []) listener.typed?.(personId);
    });
    if (wire.connected) this.rooms.forEach((room) => this.join(room));
  }

  /** Tells the others in this room that one is typing; they forget it by themselves. */
  type(kind: string, id: string): void {
    if (this.wire?.connected) this.wire.emit('typing', { kind, id });
  }

  /** Asks who else looks at this; nothing is answered while there is no connection, or when the viewer is not there. */
  present(kind: string, id: string, answered: (personIds: readonly string[]) => void): void {
    if (!this.wire?.connected) return;
    this.wire.emit('presence', { kind, id }, (answer: { ok: boolean; personIds?: readonly string[] }) => answer.ok && answered(answer.personIds ?? []));
  }

  /** Listens to a subject. Call what it returns to stop; the room is left with its last listener. */
  enter(kind: string, id: string, listener: RoomListener): () => void {
    const key = keyOf(kind, id);
    let room = this.rooms.get(key);
    if (!room) {
      room = { kind, id, seq: undefined, joined: false, listeners: new Set() };
      this.rooms.set(key, room);
      if (this.wire?.connected) this.join(room);
    }
    const { listeners } = room;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.rooms.get(key)?.listeners !== listeners) return;
      this.rooms.delete(key);
      this.wire?.emit('leave', { kind, id });
    };
  }

  private join(room: Room): void {
    const { kind, id } = room;
    this.wire?.emit('join', { kind, id, seq: room.seq }, (answer: Joined) => {
      if (!answer.ok) return answer.code === undefined || answer.code === 'NOT_FOUND' ? this.clear(room) : this.later(room);
      const { joined: again, seq: before } = room;
      const seq = answer.seq || undefined;
      room.joined = true;
      room.seq = seq ?? before;
      if (!again) for (const listener of room.listeners) listener.joined?.(seq ?? 0);
      // Where nothing is counted anything may have been missed.
      else if (seq === undefined || before === undefined || seq > before) this.tell(room, { type: 'caught-up', kind, id, seq, gap: true });
    });
  }

  private receive(nudge: Omit<Nudge, 'gap'>): void {
    const room = this.rooms.get(keyOf(nudge.kind, nudge.id));
    if (!room) return;
    const seq = nudge.seq || undefined; // 0: not one of the counted events
    const before = room.seq;
    if (seq !== undefined && before !== undefined && seq <= before) return; // seen already
    room.seq = seq ?? before;
    this.tell(room, { ...nudge, seq, gap: false }); // numbers grow with the clock: a step says nothing of what lies between
  }

  /** Too busy to let anyone in: asks again, if this page still wants to. */
  private later(room: Room): void {
    this.wait(() => {
      if (this.wire?.connected && this.rooms.get(keyOf(room.kind, room.id)) === room) this.join(room);
    }, BUSY);
  }

  private tell(room: Room, nudge: Nudge): void {
    for (const listener of room.listeners) listener.nudged(nudge);
  }

  private clear(room: Room): void {
    for (const listener of room.listeners) listener.cleared();
  }
}
