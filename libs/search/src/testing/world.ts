import type { AddressInfo } from 'node:net';
import { canSee, type Pass, type Role, type Viewer, viewerOf } from '@deelgenoot/access';
import { identityEntities, IdentityModule, Memberships, People, Schools, Sessions } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import {
  attachContext,
  BrowserCookie,
  type Ctx,
  Database,
  drainJobs,
  Jobs,
  PlatformModule,
  readConfig,
  VIEWER_SOURCE,
  type ViewerSource,
} from '@deelgenoot/platform';
import { type INestApplication, type Type, ValidationPipe } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { SearchDocument } from '../index/document.ts';
import { type Indexable, Indexables } from '../index/indexables.ts';
import { SearchModule } from '../search.module.ts';
import { searchDatabase } from './database.ts';
import { aDocument } from './documents.ts';

export interface Answer<T> {
  data: T | null;
  errors?: { extensions: { code: string } }[];
}

/** Content of some other room: kept in memory, found by the rule of `libs/access`. */
export class Shelf implements Indexable {
  readonly things = new Map<string, SearchDocument>();

  constructor(readonly kind: string) {}

  async documents(_: Ctx, ids: string[]): Promise<SearchDocument[]> {
    return ids.flatMap((id) => this.things.get(id) ?? []);
  }

  async idsAfter(_: Ctx, after: string | null, limit: number): Promise<string[]> {
    return [...this.things.keys()]
      .sort()
      .filter((id) => after === null || id > after)
      .slice(0, limit);
  }

  async load({ viewer, now }: Ctx, ids: string[]): Promise<Map<string, object>> {
    const mine = ids
      .flatMap((id) => this.things.get(id) ?? [])
      .filter((thing) => canSee(viewer.passes, thing, now) && (!thing.subject || canSee(viewer.passes, thing.subject, now)));
    return new Map(mine.map((thing) => [thing.id, thing]));
  }

  put(given: Parameters<typeof aDocument>[0]): SearchDocument {
    const document: SearchDocument = aDocument({ kind: this.kind, ...given });
    this.things.set(document.id, document);
    return document;
  }
}

/** Search with the rooms it stands on, over HTTP, on a database of its own, and two shelves of content. */
export class World {
  readonly materials = new Shelf('material');
  readonly tips = new Shelf('tip');

  private constructor(
    private readonly app: INestApplication,
    private readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {
    app.get(Indexables).register(this.materials);
    app.get(Indexables).register(this.tips);
  }

  static async open(settings: Record<string, string> = {}): Promise<World> {
    const made = await searchDatabase();
    await made.database.source.destroy();
    const config = readConfig({ DATABASE_URL: made.url, LOG_LEVEL: 'silent', NODE_ENV: 'test', ...settings });
    const module = await Test.createTestingModule({ imports: [PlatformModule.forRoot(config, identityEntities), IdentityModule, SearchModule] }).compile();
    const app = module.createNestApplication({ logger: false });
    app.use(attachContext(app.get(Database), app.get<ViewerSource>(VIEWER_SOURCE), app.get(BrowserCookie)));
    app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
    await app.listen(0, '127.0.0.1');
    return new World(app, made.url, made.drop);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const database = this.get(Database);
    return database.transact(database.context(), work);
  }

  as(...passes: Pass[]): Ctx {
    const viewer: Viewer = { ...viewerOf({ personId: newId(), memberships: [], platformRoles: [], suspended: false }), passes };
    return this.get(Database).context(viewer);
  }

  drain(): Promise<void> {
    return drainJobs(this.url, this.get(Jobs));
  }

  async school(name: string): Promise<string> {
    return (await this.act((ctx) => this.get(Schools).add(ctx, { name, kind: 'roc', town: 'Ergens', status: 'member' }))).id;
  }

  async person(
    name: string,
    schoolId: string,
    more: { profileOpen?: boolean; headline?: string; askMeAbout?: string[] } = {},
    roles: Role[] = ['teacher'],
  ): Promise<string> {
    return this.act(async (ctx) => {
      const { id } = await this.get(People).add(ctx, { name, email: `${newId()}@school.example`, ...more });
      await this.get(Memberships).start(ctx, id, schoolId, roles);
      return id;
    });
  }

  /** Asks over GraphQL, as this person or as a stranger. */
  async ask<T>(query: string, variables: object = {}, personId?: string): Promise<Answer<T>> {
    const secret = personId ? await this.act((ctx) => this.get(Sessions).start(ctx, personId, 'spec')) : null;
    const res = await fetch(`http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': '1', ...(secret ? { cookie: `deelgenoot=${secret}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return (await res.json()) as Answer<T>;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
