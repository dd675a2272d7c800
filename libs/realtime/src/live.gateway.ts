import { standing } from '@deelgenoot/access';
import { CONFIG, type Config, Log, Metrics } from '@deelgenoot/platform';
import { Inject, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { Allowance } from './allowance.ts';
import { Listener, type Notice } from './listener.ts';
import { nameOf, roomIn } from './room.ts';
import { Rooms } from './rooms.ts';
import { cut, isIn, type Screen, Screens } from './screens.ts';

/** Longest message from a client, in bytes; a join is under two hundred. */
const MAX_BYTES = 4_096;
/** A page shows a handful of subjects. */
const ROOMS_MAX = 100;
/** Sessions and memberships also end by the clock, which tells nobody. */
const SWEEP_MS = 5 * 60_000;
const PRESENT_MAX = 50;

type Refusal = { ok: false; code: 'NOT_FOUND' | 'RATE_LIMITED' | 'UNAVAILABLE' };
type JoinAnswer = { ok: true; seq: number } | Refusal;
type PresenceAnswer = { ok: true; personIds: string[] } | Refusal;

/** The one door of sockets. What goes out is a type, a kind, an id and a number; content is always fetched. */
@WebSocketGateway({ serveClient: false, maxHttpBufferSize: MAX_BYTES, perMessageDeflate: false })
export class LiveGateway implements OnGatewayInit, OnGatewayConnection, OnApplicationBootstrap, OnApplicationShutdown {
  @WebSocketServer()
  private readonly server: Server;
  private readonly listener: Listener;
  private readonly joins = new Allowance(60, 10_000);
  private readonly typings = new Allowance(10, 5_000);
  private readonly looks = new Allowance(10, 5_000);
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly screens: Screens,
    private readonly rooms: Rooms,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {
    const report = (error: unknown) => this.log.error('live', error);
    this.listener = new Listener(
      config.DATABASE_URL,
      (notice) => this.heard(notice),
      () => this.missed(),
      report,
    );
  }

  afterInit(server: Server): void {
    server.engine.opts.allowRequest = (req: IncomingMessage, done: (error: string | null, ok: boolean) => void) => done(null, this.isOurs(req));
    this.metrics.gauge('deelgenoot_sockets', 'Open sockets, and the rooms that they stand in', 'of', () => ({
      clients: server.engine.clientsCount,
      rooms: server.of('/').adapter.rooms.size,
    }));
    this.rooms.serve(server);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.server) return; // the worker has the same rooms but no door: it hears nothing
    await this.listener.start();
    this.sweeping = setInterval(() => void this.sweep().catch((error: unknown) => this.log.error('live', error)), SWEEP_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeping);
    await this.listener.stop();
    for (const screen of this.all()) cut(screen); // they come back to whoever serves next
  }

  handleConnection(screen: Screen): void {
    this.screens.open(screen);
  }

  @SubscribeMessage('join')
  async join(@ConnectedSocket() screen: Screen, @MessageBody() message: unknown): Promise<JoinAnswer> {
    const room = roomIn(message);
    if (!room) return { ok: false, code: 'NOT_FOUND' };
    if (!this.joins.take(screen) || screen.rooms.size > ROOMS_MAX) return { ok: false, code: 'RATE_LIMITED' };
    try {
      const seq = await this.rooms.enter(screen, room);
      return seq === null ? { ok: false, code: 'NOT_FOUND' } : { ok: true, seq };
    } catch (error) {
      this.log.error('join', error);
      return { ok: false, code: 'UNAVAILABLE' };
    }
  }

  @SubscribeMessage('leave')
  leave(@ConnectedSocket() screen: Screen, @MessageBody() message: unknown): void {
    const room = roomIn(message);
    if (room) void screen.leave(nameOf(room));
  }

  /** Who is typing, to those in the same room, and nothing of what. */
  @SubscribeMessage('typing')
  typing(@ConnectedSocket() screen: Screen, @MessageBody() message: unknown): void {
    const room = roomIn(message);
    const { personId, suspended } = screen.data.viewer;
    if (!room || personId === null || suspended || !isIn(screen, room) || !this.typings.take(screen)) return;
    screen.to(nameOf(room)).volatile.emit('typing', { ...room, personId });
  }

  /** Who else looks at this, asked by someone in the room; nobody is told of comings and goings. */
  @SubscribeMessage('presence')
  presence(@ConnectedSocket() screen: Screen, @MessageBody() message: unknown): PresenceAnswer {
    const room = roomIn(message);
    if (!room || !isIn(screen, room)) return { ok: false, code: 'NOT_FOUND' };
    if (!this.looks.take(screen)) return { ok: false, code: 'RATE_LIMITED' };
    const people = this.all()
      .filter((other) => isIn(other, room))
      .flatMap((other) => other.data.personId ?? []);
    return { ok: true, personIds: [...new Set(people)].slice(0, PRESENT_MAX) };
  }

  private heard(notice: Notice): void {
    if (notice.channel === 'nudge') this.rooms.nudge(notice.nudge);
    else if (notice.channel === 'cleared') for (const id of notice.ids) this.rooms.clear({ kind: notice.kind, id });
    else this.judgeAnew(this.all().filter((screen) => screen.data.personId === notice.personId));
  }

  private judgeAnew(screens: readonly Screen[]): void {
    void this.rooms.passesChanged(screens).catch((error: unknown) => {
      this.log.error('passes', error);
      for (const screen of screens) cut(screen); // they are out of their rooms already, and come back as who they are
    });
  }

  /** Looks who sits before each screen now, and judges those anew who carry other passes than before. */
  private async sweep(): Promise<void> {
    this.rooms.prune();
    for (const screen of this.all()) {
      const before = standing(screen.data.viewer).join();
      const viewer = await this.screens.viewer(screen);
      if (viewer && standing(viewer).join() !== before) this.judgeAnew([screen]);
    }
  }

  /** The database was away and we heard nothing: everyone connects anew, and so catches up. */
  private missed(): void {
    for (const screen of this.all()) cut(screen);
  }

  private all(): Screen[] {
    return [...this.server.of('/').sockets.values()] as Screen[];
  }

  /** A browser names the page it is on; only our own may open a socket. Programs name none. */
  private isOurs(req: IncomingMessage): boolean {
    const { origin, host } = req.headers;
    if (req.headers['sec-fetch-site'] === 'cross-site') return false;
    return origin === undefined || origin === new URL(this.config.PUBLIC_URL).origin || (URL.canParse(origin) && new URL(origin).host === host);
  }
}
