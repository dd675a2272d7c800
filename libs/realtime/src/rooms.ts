import type { Viewer } from '@deelgenoot/access';
import { Database } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { type Admission, RoomGuards } from './room-guards.ts';

/** A room is one subject: its kind and its id. */
export interface RoomName {
  readonly kind: string;
  readonly id: string;
}

/** What we keep with each socket. */
export interface SocketData {
  viewer: Viewer;
  /** Settles when we know who it is. */
  ready?: Promise<void>;
}

export type Client = Socket & { data: SocketData };

export const roomOf = ({ kind, id }: RoomName): string => `${kind}:${id}`;

/** The room's subject again, from its name. */
const nameOf = (room: string): RoomName => ({ kind: room.slice(0, room.indexOf(':')), id: room.slice(room.indexOf(':') + 1) });

/** Who may be in which room, asked of whoever owns the subject; and what happens in it. */
@Injectable()
export class Rooms {
  /** Rooms by the room they hang under. */
  private readonly below = new Map<string, Set<string>>();

  constructor(
    private readonly guards: RoomGuards,
    private readonly database: Database,
  ) {}

  /** Whether this viewer may be in the room now; with the newest number of its events where it has numbers. */
  async allows(viewer: Viewer, { kind, id }: RoomName): Promise<false | Admission> {
    if (kind === 'person') return id === viewer.personId ? { seq: 0 } : false;
    const guard = this.guards.get(kind);
    const answer = guard ? await guard(this.database.context(viewer, 'socket'), id) : false;
    if (typeof answer === 'object' && answer.under) this.remember(answer.under, { kind, id });
    return answer === true ? { seq: 0 } : answer;
  }

  /** The rooms that hang under this one, those too that someone is just entering. */
  roomsUnder(room: RoomName): RoomName[] {
    return [...(this.below.get(roomOf(room)) ?? [])].map(nameOf);
  }

  /** Forgets rooms that nobody is in any more. */
  prune(server: Server, room: RoomName): void {
    const open = [...(this.below.get(roomOf(room)) ?? [])].filter((name) => server.of('/').adapter.rooms.has(name));
    if (open.length > 0) this.below.set(roomOf(room), new Set(open));
    else this.below.delete(roomOf(room));
  }

  private remember(parent: RoomName, child: RoomName): void {
    this.below.set(roomOf(parent), (this.below.get(roomOf(parent)) ?? new Set()).add(roomOf(child)));
  }

  /** The subject was narrowed: screens clear at once, and who may no longer see it is put out. */
  async clear(server: Server, room: RoomName): Promise<void> {
    server.local.to(roomOf(room)).emit('cleared', room);
    await this.recheck(this.clientsIn(server, room), room);
  }

  /** Puts out of every room whoever may not be in it any more. */
  async recheckAll(client: Client): Promise<void> {
    for (const room of client.rooms) if (room !== client.id) await this.recheck([client], nameOf(room));
  }

  private clientsIn(server: Server, room: RoomName): Client[] {
    const ids = server.of('/').adapter.rooms.get(roomOf(room)) ?? new Set<string>();
    return [...ids].flatMap((id) => (server.of('/').sockets.get(id) as Client | undefined) ?? []);
  }

  /** Asks once for all sockets of the same person. */
  private async recheck(clients: readonly Client[], room: RoomName): Promise<void> {
    const byPerson = Map.groupBy(clients, (client) => client.data.viewer.personId);
    for (const same of byPerson.values()) {
      const [first] = same;
      if (!first || (await this.allows(first.data.viewer, room))) continue;
      for (const client of same) void client.leave(roomOf(room));
    }
  }
}
