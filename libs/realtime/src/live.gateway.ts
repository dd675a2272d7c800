import { CONFIG, type Config, Log, VIEWER_SOURCE, type ViewerSource } from '@deelgenoot/platform';
import { isId } from '@deelgenoot/kernel';
import { Inject, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayConnection, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { Allowance } from './allowance.ts';
import { Listener, type Notice } from './listener.ts';
import { type Client, roomOf, Rooms, type RoomName } from './rooms.ts';

/** Longest message from a client, in bytes; a join is under two hundred. */
const MAX_BYTES = 4_096;

type JoinAnswer = { ok: true; seq: number } | { ok: false; code: 'NOT_FOUND' | 'RATE_LIMITED' };

/** A browser names the page it is on; only our own may open a socket. Programs name none. */
const sameOrigin = (req: IncomingMessage, done: (error: string | null, ok: boolean) => void): void => {
  const { origin, host } = req.headers;
  done(null, origin === undefined || (URL.canParse(origin) && new URL(origin).host === host));
};

const roomIn = (body: unknown): RoomName | null => {
  const { kind, id } = (body ?? {}) as Partial<Record<keyof RoomName, unknown>>;
  return typeof kind === 'string' && /^[a-z]{1,30}$/.test(kind) && isId(id) ? { kind, id } : null;
};

/** The one door of sockets. What goes out is a type, a kind, an id and a number; content is always fetched. */
@WebSocketGateway({ serveClient: false, maxHttpBufferSize: MAX_BYTES, allowRequest: sameOrigin, perMessageDeflate: false })
export class LiveGateway implements OnGatewayConnection, OnApplicationBootstrap, OnApplicationShutdown {
  @WebSocketServer()
  private readonly server: Server;
  private readonly listener: Listener;
  private readonly joins = new Allowance(60, 10_000);
  private readonly typings = new Allowance(10, 5_000);
  /** What happens in a room happens in order: a nudge waits until who had to leave has left. */
  private readonly queues = new Map<string, Promise<void>>();

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource,
    private readonly rooms: Rooms,
    private readonly log: Log,
  ) {
    this.listener = new Listener(config.DATABASE_URL, (notice) => this.heard(notice), () => this.missed());
  }

  async onApplicationBootstrap(): Promise<void> {
    // The worker has the same rooms but no door: it hears nothing.
    if (this.server) await this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.stop();
    this.server?.disconnectSockets(true);
  }

  async handleConnection(client: Client): Promise<void> {
    client.data.viewer = { personId: null, passes: [], memberships: [], platformRoles: [], suspended: false, tokenScopes: null };
    client.data.ready = this.identify(client);
    await client.data.ready;
  }

  private async identify(client: Client): Promise<void> {
    const { cookie, authorization } = client.handshake.headers;
    client.data.viewer = await this.viewers.viewerOf({ cookie, authorization });
  }

  @SubscribeMessage('join')
  async join(@ConnectedSocket() client: Client, @MessageBody() body: unknown): Promise<JoinAnswer> {
    if (!this.joins.take(client)) return { ok: false, code: 'RATE_LIMITED' };
    const room = roomIn(body);
    if (!room) return { ok: false, code: 'NOT_FOUND' };
    await client.data.ready;
    await this.identify(client); // passes may have changed since the connection began
    return new Promise((answer) => {
      this.inOrder(room, async () => {
        const allowed = await this.rooms.allows(client.data.viewer, room);
        if (allowed && client.connected) await client.join(roomOf(room));
        answer(allowed ? { ok: true, seq: allowed.seq } : { ok: false, code: 'NOT_FOUND' });
      });
    });
  }

  @SubscribeMessage('leave')
  async leave(@ConnectedSocket() client: Client, @MessageBody() body: unknown): Promise<void> {
    const room = roomIn(body);
    if (room) await client.leave(roomOf(room));
  }

  /** Who is typing, to those in the same room, and nothing of what. */
  @SubscribeMessage('typing')
  typing(@ConnectedSocket() client: Client, @MessageBody() body: unknown): void {
    const room = roomIn(body);
    const { personId, suspended } = client.data.viewer;
    if (!room || personId === null || suspended || !client.rooms.has(roomOf(room)) || !this.typings.take(client)) return;
    client.to(roomOf(room)).volatile.emit('typing', { ...room, personId });
  }

  private heard(notice: Notice): void {
    if (notice.channel === 'nudge') this.inOrder(notice.nudge, async () => void this.server.local.to(roomOf(notice.nudge)).emit('nudge', notice.nudge));
    if (notice.channel === 'cleared') for (const id of notice.ids) this.clear({ kind: notice.kind, id });
    if (notice.channel === 'passes') void this.passesChanged(notice.personId).catch((error) => this.log.error('passes', error));
  }

  private clear(room: RoomName): void {
    const below = this.rooms.roomsUnder(room);
    for (const one of [room, ...below]) this.inOrder(one, () => this.rooms.clear(this.server, one));
    for (const one of below) this.inOrder(one, async () => this.rooms.prune(this.server, room));
  }

  /** Someone carries other passes than before: their sockets are judged anew, and end with their session. */
  private async passesChanged(personId: string): Promise<void> {
    for (const client of this.server.of('/').sockets.values() as IterableIterator<Client>) {
      if (client.data.viewer?.personId !== personId) continue;
      await this.identify(client);
      client.emit('passes');
      if (client.data.viewer.personId === null) client.disconnect(true);
      else await this.rooms.recheckAll(client);
    }
  }

  /** The database was away and we heard nothing: everyone connects anew, and so catches up. */
  private missed(): void {
    this.server.disconnectSockets(true);
  }

  private inOrder(room: RoomName, work: () => Promise<void>): void {
    const name = roomOf(room);
    const next = (this.queues.get(name) ?? Promise.resolve()).then(work).catch((error) => this.log.error('live', error));
    this.queues.set(name, next);
    void next.then(() => {
      if (this.queues.get(name) === next) this.queues.delete(name);
    });
  }
}
