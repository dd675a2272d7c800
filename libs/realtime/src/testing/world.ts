import type { AddressInfo } from 'node:net';
import { canSee, type Viewer, type Visibility } from '@deelgenoot/access';
import { identityEntities, IdentityModule, identityMigrations, Memberships, People, Schools, Sessions } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import { type Ctx, Database, migrateDatabase, PlatformModule, platformMigrations, readConfig } from '@deelgenoot/platform';
import { testDatabase } from '@deelgenoot/testing';
import type { INestApplication, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { io, type Socket } from 'socket.io-client';
import { Nudges } from '../nudges.ts';
import { RealtimeModule } from '../realtime.module.ts';
import { type Admission, RoomGuards } from '../room-guards.ts';

interface Heard {
  readonly event: string;
  readonly payload: Record<string, unknown>;
}

export interface JoinAnswer {
  readonly ok: boolean;
  readonly seq?: number;
  readonly code?: string;
}

/** A real socket of someone's browser that remembers what it heard. */
export class Page {
  readonly heard: Heard[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    const remember = (event: string) => (payload: Record<string, unknown>) => {
      this.heard.push({ event, payload });
      for (const wake of this.waiting) wake();
    };
    for (const event of ['nudge', 'cleared', 'typing', 'passes', 'connect']) socket.on(event, remember(event));
    socket.on('disconnect', (reason) => remember('disconnect')({ reason }));
  }

  static async open(url: string, headers: Record<string, string>): Promise<Page> {
    const page = new Page(io(url, { transports: ['websocket'], extraHeaders: headers, forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 100 }));
    await new Promise<void>((done, fail) => {
      const refused = (error: Error) => {
        page.close();
        fail(error);
      };
      page.socket.once('connect_error', refused);
      page.socket.once('connect', () => {
        page.socket.off('connect_error', refused); // later ones are a line that breaks, and is tried again
        done();
      });
    });
    page.heard.length = 0;
    return page;
  }

  join(kind: unknown, id: unknown): Promise<JoinAnswer> {
    return this.socket.timeout(20_000).emitWithAck('join', { kind, id });
  }

  ask(event: string, message?: unknown): Promise<Record<string, unknown>> {
    return this.socket.timeout(20_000).emitWithAck(event, message);
  }

  say(event: string, message: unknown): void {
    this.socket.emit(event, message);
  }

  /** Everything heard of this kind so far. */
  all(event: string): Record<string, unknown>[] {
    return this.heard.filter((one) => one.event === event).map((one) => one.payload);
  }

  /** The first of this kind that fits, now or later. */
  hears(event: string, fits: (payload: Record<string, unknown>) => boolean = () => true): Promise<Record<string, unknown>> {
    return new Promise((done) => {
      const look = () => {
        const found = this.heard.find((one) => one.event === event && fits(one.payload));
        if (!found) return void this.waiting.add(look);
        this.waiting.delete(look);
        done(found.payload);
      };
      look();
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Live screens with the rooms they stand on, on a database of their own, and subjects whose audience a test sets. */
export class World {
  /** Subjects of kind `thing`, and `part` under one: their audience. */
  readonly audiences = new Map<string, Visibility & { under?: string; seq?: number }>();
  /** Called each time a guard decided, before its answer is used. */
  decided: () => Promise<void> = async () => undefined;
  /** Subjects about which nobody can decide. */
  readonly broken = new Set<string>();

  private constructor(
    readonly app: INestApplication,
    readonly config: Record<string, string>,
    /** Removes the database. */
    readonly drop: () => Promise<void>,
  ) {
    const guard = async (viewer: Viewer, now: Date, id: string): Promise<boolean | Admission> => {
      if (this.broken.has(id)) throw new Error('broken');
      const thing = this.audiences.get(id);
      const subject = thing?.under ? this.audiences.get(thing.under) : undefined;
      const seen = thing !== undefined && canSee(viewer.passes, thing, now) && (!subject || canSee(viewer.passes, subject, now));
      await this.decided();
      return seen && { seq: thing.seq ?? 0, ...(thing.under ? { under: { kind: 'thing', id: thing.under } } : {}) };
    };
    for (const kind of ['thing', 'part']) app.get(RoomGuards).register(kind, (ctx, id) => guard(ctx.viewer, ctx.now, id));
  }

  static async open(): Promise<World> {
    const migrations = [...platformMigrations, ...identityMigrations];
    const made = await testDatabase({ key: `realtime ${migrations.map((each) => each.name).join()}`, migrate: (url) => migrateDatabase(url, migrations) });
    const settings = { DATABASE_URL: made.url, LOG_LEVEL: 'silent', NODE_ENV: 'test' };
    return new World(await World.serve(settings), settings, () => made.drop());
  }

  static async serve(settings: Record<string, string>, port = 0): Promise<INestApplication> {
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(readConfig(settings), identityEntities), IdentityModule, RealtimeModule],
    }).compile();
    const app = module.createNestApplication({ logger: false });
    await app.listen(port, '127.0.0.1');
    return app;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}`;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const database = this.get(Database);
    return database.transact(database.context(), work);
  }

  nudge(kind: string, id: string, seq?: number): Promise<void> {
    return this.act((ctx) => this.get(Nudges).send(ctx, { type: 'changed', kind, id, ...(seq === undefined ? {} : { seq }) }));
  }

  cleared(kind: string, ...ids: string[]): Promise<void> {
    return this.act((ctx) => this.get(Nudges).cleared(ctx, kind, ids));
  }

  thing(audience: Partial<Visibility> & { under?: string; seq?: number } = {}): string {
    const id = newId();
    this.audiences.set(id, { open: ['public'], shared: [], sharedUntil: null, ...audience });
    return id;
  }

  async person(name: string): Promise<{ id: string; schoolId: string; cookie: string; secret: string }> {
    return this.act(async (ctx) => {
      const school = await this.get(Schools).add(ctx, { name: `School van ${name}`, kind: 'roc', town: 'Ergens', status: 'member' });
      const { id } = await this.get(People).add(ctx, { name, email: `${newId()}@school.example` });
      await this.get(Memberships).start(ctx, id, school.id, ['teacher']);
      const secret = await this.get(Sessions).start(ctx, id, 'spec');
      return { id, schoolId: school.id, secret, cookie: `deelgenoot=${secret}` };
    });
  }

  page(person?: { cookie: string }, headers: Record<string, string> = {}): Promise<Page> {
    return Page.open(this.url, { ...(person ? { cookie: person.cookie } : {}), ...headers });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
