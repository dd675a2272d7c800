import type { Viewer } from '@deelgenoot/access';
import { Database, Log } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { Nudge } from './nudges.ts';
import { nameOf, type Room, roomNamed } from './room.ts';
import { type Admission, RoomGuards } from './room-guards.ts';
import { roomsOf, type Screen, Screens } from './screens.ts';
import { Takings } from './takings.ts';

/** So many people are asked about at once when a room is narrowed. */
const AT_ONCE = 8;
/** So often a join is asked again because something was taken away meanwhile. */
const ATTEMPTS = 20;

/** Who is in which room, and what they hear. Whoever owns the subject decides; a guard that fails lets nobody in. */
@Injectable()
export class Rooms {
  private server: Server;
  /** Rooms by the room they hang under. */
  private readonly below = new Map<string, Set<string>>();
  /** Rooms from which people are being put out; nudges wait for it. */
  private readonly busy = new Map<string, Promise<void>>();
  private readonly takings = new Takings();

  constructor(
    private readonly guards: RoomGuards,
    private readonly screens: Screens,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  serve(server: Server): void {
    this.server = server;
  }

  /** Lets a screen in when its viewer, as they are now, may see the subject; answers the newest number of its events. */
  async enter(screen: Screen, room: Room): Promise<number | null> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = this.takings.now();
      const viewer = await this.screens.viewer(screen);
      const admission = viewer && (await this.admission(viewer, room));
      if (!admission || !screen.connected) return null;
      if (this.takings.since(before, [passesOf(viewer.personId), nameOf(room), ...(admission.under ? [nameOf(admission.under)] : [])])) continue;
      void screen.join(nameOf(room));
      return admission.seq;
    }
    return null;
  }

  nudge({ type, kind, id, seq = 0, only }: Nudge): void {
    if (!this.server.of('/').adapter.rooms.has(nameOf({ kind, id }))) return; // most of what happens nobody looks at
    const tell = () => {
      const told = { type, kind, id, seq };
      if (!only) return void this.server.local.to(nameOf({ kind, id })).emit('nudge', told);
      for (const screen of this.screensIn({ kind, id })) if (only.some((pass) => screen.data.viewer.passes.includes(pass))) screen.emit('nudge', told);
    };
    const busy = this.busy.get(nameOf({ kind, id }));
    if (busy) void busy.then(tell);
    else tell();
  }

  /** The subject was narrowed: screens clear at once, there and under it, and who may no longer see it is put out. */
  clear(subject: Room): void {
    this.takings.add(nameOf(subject));
    for (const room of [subject, ...[...(this.below.get(nameOf(subject)) ?? [])].map(roomNamed)]) {
      const name = nameOf(room);
      this.server.local.to(name).emit('cleared', room);
      const work = (this.busy.get(name) ?? Promise.resolve()).then(() => this.putOut(room));
      this.busy.set(name, work);
      void work.then(() => (this.busy.get(name) === work ? this.busy.delete(name) : false));
    }
  }

  /**
   * Someone carries other passes than before. Their screens leave every room at once, come back into those they may still
   * be in, and clear the others. A screen whose session is over is disconnected.
   */
  async passesChanged(screens: readonly Screen[]): Promise<void> {
    for (const screen of screens) this.takings.add(passesOf(screen.data.personId));
    const rooms = new Map(screens.map((screen) => [screen, roomsOf(screen)]));
    for (const [screen, list] of rooms) for (const room of list) void screen.leave(nameOf(room));
    await Promise.all([...rooms].map(([screen, list]) => this.readmit(screen, list)));
  }

  /** Forgets rooms that nobody is in any more. */
  prune(): void {
    const { rooms } = this.server.of('/').adapter;
    for (const [subject, under] of this.below) {
      for (const name of under) if (!rooms.has(name)) under.delete(name);
      if (under.size === 0) this.below.delete(subject);
    }
  }

  private async readmit(screen: Screen, rooms: readonly Room[]): Promise<void> {
    for (const room of rooms) {
      const seq = await this.enter(screen, room);
      if (seq === null) screen.emit('cleared', room);
      else screen.emit('nudge', { type: 'passes', ...room, seq }); // what was missed while outside is caught up with
    }
    if (rooms.length === 0) await this.screens.viewer(screen);
    if (screen.connected) screen.emit('passes');
  }

  private async putOut(room: Room): Promise<void> {
    const screens = this.screensIn(room);
    // Equal viewers are asked about once.
    const groups = [...Map.groupBy(screens, ({ data: { viewer } }) => `${viewer.personId} ${viewer.tokenScopes?.join()}`).values()];
    for (let at = 0; at < groups.length; at += AT_ONCE)
      await Promise.all(
        groups.slice(at, at + AT_ONCE).map(async (same) => {
          const viewer = await this.stillThere(same);
          if (viewer === null || !(await this.admission(viewer, room))) for (const screen of same) void screen.leave(nameOf(room));
        }),
      );
  }

  /** Who sits before these screens of one viewer, as they are now: something may have been shared with them in a new way since we last asked. */
  private async stillThere(same: readonly Screen[]): Promise<Viewer | null> {
    try {
      for (const screen of same) {
        const viewer = await this.screens.viewer(screen);
        if (viewer) return viewer;
      }
    } catch (error) {
      this.log.error('who is there', error);
    }
    return null;
  }

  private screensIn(room: Room): Screen[] {
    const ids = this.server.of('/').adapter.rooms.get(nameOf(room)) ?? new Set<string>();
    return [...ids].flatMap((id) => (this.server.of('/').sockets.get(id) as Screen | undefined) ?? []);
  }

  /** Whether this viewer may be in the room now. */
  private async admission(viewer: Viewer, room: Room): Promise<Admission | null> {
    if (room.kind === 'person') return room.id === viewer.personId ? { seq: 0 } : null;
    try {
      const answer = (await this.guards.get(room.kind)?.(this.database.context(viewer, 'socket'), room.id)) ?? false;
      if (typeof answer !== 'object') return answer ? { seq: 0 } : null;
      if (answer.under) this.below.set(nameOf(answer.under), (this.below.get(nameOf(answer.under)) ?? new Set()).add(nameOf(room)));
      return answer;
    } catch (error) {
      this.log.error('room guard', error);
      return null;
    }
  }
}

/** Names a change of someone's passes among the takings. */
const passesOf = (personId: string | null): string => `passes ${personId}`;
