import { LiveRooms, type Nudge } from './live-rooms.ts';

/** A connection in memory: what was sent, and a way to be the server. */
class TestWire {
  connected = false;
  readonly sent: [event: string, message: unknown][] = [];
  answer: { ok: boolean; seq?: number; code?: string } = { ok: true };
  private readonly listeners = new Map<string, (message: never) => void>();

  on(event: string, listener: (message: never) => void): void {
    this.listeners.set(event, listener);
  }

  emit(event: string, message: unknown, answered?: (answer: never) => void): void {
    this.sent.push([event, message]);
    answered?.(this.answer as never);
  }

  say(event: string, message?: unknown): void {
    this.listeners.get(event)?.(message as never);
  }

  connect(): void {
    this.connected = true;
    this.say('connect');
  }
}

function roomOf(wire: TestWire, rooms = new LiveRooms()) {
  rooms.attach(wire);
  const nudges: Nudge[] = [];
  let cleared = 0;
  const leave = rooms.enter('thread', 't1', {
    nudged: (nudge) => nudges.push(nudge),
    cleared: () => {
      cleared += 1;
    },
  });
  return { rooms, nudges, leave, cleared: () => cleared };
}

const nudge = (seq?: number) => ({ type: 'comment', kind: 'thread', id: 't1', seq });

describe('live rooms', () => {
  it('joins when the connection opens, and passes nudges of its own room only', () => {
    const wire = new TestWire();
    const { nudges } = roomOf(wire);
    expect(wire.sent).toEqual([]);
    wire.connect();
    expect(wire.sent).toEqual([['join', { kind: 'thread', id: 't1', seq: undefined }]]);
    wire.say('nudge', { ...nudge(1), id: 't2' });
    wire.say('nudge', nudge());
    expect(nudges).toEqual([{ ...nudge(), gap: false }]);
  });

  it('drops what it saw already, and takes a step in the numbers for no gap', () => {
    const wire = new TestWire();
    const { nudges } = roomOf(wire);
    wire.answer = { ok: true, seq: 4 };
    wire.connect();
    for (const seq of [4, 5, 8]) wire.say('nudge', nudge(seq));
    expect(nudges.map(({ seq, gap }) => [seq, gap])).toEqual([
      [5, false],
      [8, false],
    ]);
  });

  it('joins again after a lost connection with the last number, and says what it missed', () => {
    const wire = new TestWire();
    const { nudges } = roomOf(wire);
    wire.answer = { ok: true, seq: 4 };
    wire.connect();
    wire.answer = { ok: true, seq: 7 };
    wire.connect();
    expect(wire.sent.at(-1)).toEqual(['join', { kind: 'thread', id: 't1', seq: 4 }]);
    expect(nudges).toEqual([{ type: 'caught-up', kind: 'thread', id: 't1', seq: 7, gap: true }]);
    wire.connect();
    expect(nudges).toHaveLength(1);
  });

  it('takes 0 for not counted: every such event counts, and a new connection may have missed some', () => {
    const wire = new TestWire();
    const { nudges } = roomOf(wire);
    wire.answer = { ok: true, seq: 0 };
    wire.connect();
    for (const seq of [0, 0]) wire.say('nudge', nudge(seq));
    expect(nudges.map(({ seq, gap }) => [seq, gap])).toEqual([
      [undefined, false],
      [undefined, false],
    ]);
    wire.connect();
    expect(nudges.at(-1)).toMatchObject({ type: 'caught-up', gap: true });
  });

  it('passes on what is not counted in a room whose events are', () => {
    const wire = new TestWire();
    const { nudges } = roomOf(wire);
    wire.answer = { ok: true, seq: 4 };
    wire.connect();
    wire.say('nudge', { ...nudge(0), type: 'reaction' });
    wire.say('nudge', nudge(5));
    expect(nudges.map(({ type, seq, gap }) => [type, seq, gap])).toEqual([
      ['reaction', undefined, false],
      ['comment', 5, false],
    ]);
  });

  it('asks again later when the server is too busy, and keeps what is on screen', () => {
    const wire = new TestWire();
    const waiting: (() => void)[] = [];
    const { cleared } = roomOf(wire, new LiveRooms((run) => void waiting.push(run)));
    wire.answer = { ok: false, code: 'RATE_LIMITED' };
    wire.connect();
    expect(cleared()).toBe(0);
    wire.answer = { ok: true, seq: 1 };
    waiting[0]?.();
    expect(wire.sent.filter(([event]) => event === 'join')).toHaveLength(2);
  });

  it('says the newest number on entering, so that what was fetched just before can be completed', () => {
    const wire = new TestWire();
    const rooms = new LiveRooms();
    rooms.attach(wire);
    const joined: number[] = [];
    rooms.enter('thread', 't1', { nudged: () => undefined, cleared: () => undefined, joined: (seq) => joined.push(seq) });
    wire.answer = { ok: true, seq: 4 };
    wire.connect();
    wire.connect();
    expect(joined).toEqual([4]);
  });

  it('passes on who is typing in its own room, and tells the others', () => {
    const wire = new TestWire();
    const rooms = new LiveRooms();
    rooms.attach(wire);
    const typing: string[] = [];
    rooms.enter('thread', 't1', { nudged: () => undefined, cleared: () => undefined, typed: (personId) => typing.push(personId) });
    rooms.type('thread', 't1');
    wire.connect();
    rooms.type('thread', 't1');
    wire.say('typing', { kind: 'thread', id: 't1', personId: 'p1' });
    wire.say('typing', { kind: 'thread', id: 't2', personId: 'p2' });
    expect(typing).toEqual(['p1']);
    expect(wire.sent.filter(([event]) => event === 'typing')).toEqual([['typing', { kind: 'thread', id: 't1' }]]);
  });

  it('clears when the viewer may no longer be there, told or refused', () => {
    const wire = new TestWire();
    const { cleared } = roomOf(wire);
    wire.connect();
    wire.say('cleared', { kind: 'thread', id: 't1' });
    expect(cleared()).toBe(1);
    wire.answer = { ok: false };
    wire.connect();
    expect(cleared()).toBe(2);
  });

  it('leaves with the last listener only', () => {
    const wire = new TestWire();
    const { rooms, leave } = roomOf(wire);
    wire.connect();
    const leaveToo = rooms.enter('thread', 't1', { nudged: () => undefined, cleared: () => undefined });
    leave();
    expect(wire.sent.filter(([event]) => event === 'leave')).toEqual([]);
    leaveToo();
    leaveToo();
    expect(wire.sent.filter(([event]) => event === 'leave')).toEqual([['leave', { kind: 'thread', id: 't1' }]]);
  });
});
