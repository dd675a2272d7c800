import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Pass, PlatformRole, Role } from '@deelgenoot/access';
import { CatalogModule, catalogEntities, catalogMigrations } from '@deelgenoot/catalog';
import { ConsentModule, consentMigrations } from '@deelgenoot/consent';
import { identityEntities, IdentityModule, identityMigrations, Memberships, People, Schools, Sessions, Viewers } from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import { ModerationModule, moderationEntities, moderationMigrations } from '@deelgenoot/moderation';
import { notificationsEntities, notificationsMigrations, NotificationsModule } from '@deelgenoot/notifications';
import { offersEntities, offersMigrations, OffersModule } from '@deelgenoot/offers';
import {
  attachContext,
  BrowserCookie,
  type Ctx,
  Database,
  drainJobs,
  Jobs,
  migrateDatabase,
  PlatformModule,
  platformMigrations,
  readConfig,
  VIEWER_SOURCE,
  type ViewerSource,
} from '@deelgenoot/platform';
import { RealtimeModule } from '@deelgenoot/realtime';
import { SearchIndex, searchMigrations, SearchModule } from '@deelgenoot/search';
import { testDatabase } from '@deelgenoot/testing';
import { type INestApplication, type Type, ValidationPipe } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import type { CommentRow } from '../comment/comment.repository.ts';
import {
  AudienceChoice,
  CommentService,
  communityEntities,
  communityMigrations,
  CommunityModule,
  ContributionKind,
  type ContributionInput,
  ContributionService,
  type Post,
} from '../index.ts';

const migrations = [
  ...platformMigrations,
  ...identityMigrations,
  ...moderationMigrations,
  ...searchMigrations,
  ...notificationsMigrations,
  ...consentMigrations,
  ...catalogMigrations,
  ...offersMigrations,
  ...communityMigrations,
];
const KEY = createHash('sha256')
  .update(migrations.map((migration) => migration.name + migration.toString()).join('\n'))
  .digest('hex');
const entities = [...identityEntities, ...moderationEntities, ...notificationsEntities, ...catalogEntities, ...offersEntities, ...communityEntities];

/** The cast of all tests, as far as these rooms need them. */
const CAST = {
  anna: { school: 'noord', roles: ['teacher'] },
  bram: { school: 'noord', roles: ['teacher'] },
  nora: { school: 'noord', roles: ['moderator'] },
  chris: { school: 'veld', roles: ['teacher'] },
  coach: { school: 'veld', roles: ['icoach'] },
  mo: { platform: 'moderator' },
  sam: { school: 'veld', roles: ['teacher'], suspended: true },
} as const satisfies Record<string, { school?: string; roles?: readonly Role[]; platform?: PlatformRole; suspended?: boolean }>;
export type Name = keyof typeof CAST;

/** What an answer of the API holds. */
export interface Answer {
  data: Record<string, never> | null;
  errors?: { extensions: { code: string } }[];
}

/** This room and those it stands on, over HTTP, on a database of its own. */
export class World {
  readonly schools = {} as Record<'noord' | 'veld', string>;
  readonly people = {} as Record<Name, string>;
  private readonly cookies = new Map<Name, string>();

  private constructor(
    private readonly app: INestApplication,
    private readonly databaseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<World> {
    const database = await testDatabase({ key: KEY, migrate: (url) => migrateDatabase(url, migrations) });
    const config = readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'error', NODE_ENV: 'test' });
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(config, entities),
        IdentityModule,
        ModerationModule,
        SearchModule,
        RealtimeModule,
        NotificationsModule,
        ConsentModule,
        CatalogModule,
        OffersModule,
        CommunityModule,
      ],
    }).compile();
    const app = module.createNestApplication({ logger: false });
    app.use(attachContext(app.get(Database), app.get<ViewerSource>(VIEWER_SOURCE), app.get(BrowserCookie)));
    app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
    await app.listen(0, '127.0.0.1');
    const world = new World(app, database.url, () => database.drop());
    await world.fill();
    return world;
  }

  private async fill(): Promise<void> {
    await this.act(async (ctx) => {
      for (const key of ['noord', 'veld'] as const)
        this.schools[key] = (await this.get(Schools).add(ctx, { name: `ROC ${key}`, kind: 'roc', town: 'Ergens', status: 'member' })).id;
      for (const [name, facts] of Object.entries(CAST) as [
        Name,
        { school?: 'noord' | 'veld'; roles?: readonly Role[]; platform?: PlatformRole; suspended?: boolean },
      ][]) {
        const { id } = await this.get(People).add(ctx, {
          name,
          email: `${name}@school.example`,
          emailVerifiedAt: ctx.now,
          suspendedAt: facts.suspended ? ctx.now : null,
        });
        this.people[name] = id;
        if (facts.school) await this.get(Memberships).start(ctx, id, this.schools[facts.school], facts.roles ?? []);
        if (facts.platform) await this.get(Memberships).grantPlatform(ctx, id, facts.platform);
        this.cookies.set(name, `deelgenoot=${await this.get(Sessions).start(ctx, id, 'test')}`);
      }
    });
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** Runs work in one transaction, as the program itself. */
  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const database = this.get(Database);
    return database.transact(database.context(), work);
  }

  /** Runs work in one transaction, as this person. */
  async as<T>(name: Name, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const database = this.get(Database);
    const viewer = await this.get(Viewers).ofPerson(database.context(), this.people[name]);
    return database.transact(database.context(viewer), work);
  }

  sql<T>(statement: string, params: unknown[] = []): Promise<T[]> {
    return this.get(Database).source.query(statement, params);
  }

  /** Writes a comment as this person, past the limits that hold for the API. */
  comment(name: Name, threadId: string, body: string, more: Partial<Post> = {}): Promise<CommentRow> {
    return this.as(name, (ctx) => this.get(CommentService).post(ctx, { threadId, body, ...more }));
  }

  /** Posts a contribution as this person; answers its id. */
  async contribute(name: Name, input: Partial<ContributionInput> = {}): Promise<string> {
    const defaults = { kind: ContributionKind.TIP, body: 'Zet het scherm stil', toolIds: [], aspects: [], audience: AudienceChoice.EVERYONE };
    return (await this.as(name, (ctx) => this.get(ContributionService).contribute(ctx, { ...defaults, ...input }))).id;
  }

  /** Asks the API as this person, or as nobody. */
  async post(name: Name | null, query: string, variables: object = {}): Promise<Answer> {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': '1', ...(name ? { cookie: this.cookies.get(name) as string } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The answer's only field; fails on any error. */
  async ask<T>(name: Name | null, query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.post(name, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data ?? {})[0] as T;
  }

  /** The code with which this is refused, or null when it is not. */
  async codeOf(name: Name | null, query: string, variables: object = {}): Promise<string | null> {
    return (await this.post(name, query, variables)).errors?.[0]?.extensions.code ?? null;
  }

  /** Stamps a work anew as consent would have it, and tells the index as the catalog does. */
  async restamp(materialId: string, beyond: Pass[]): Promise<void> {
    await this.share(materialId, beyond);
    const versions = await this.sql<{ id: string }>('SELECT id FROM catalog.version WHERE material_id = $1', [materialId]);
    const ids = versions.map(({ id }) => id);
    await this.act((ctx) =>
      beyond.length === 0 ? this.get(SearchIndex).narrowed(ctx, 'material', [...ids, materialId]) : this.get(SearchIndex).changed(ctx, 'material', ids),
    );
  }

  /** Does every job that is due. */
  async drain(): Promise<void> {
    await drainJobs(this.databaseUrl, this.get(Jobs));
  }

  /** What the database notifies on these channels while this is done, parsed. */
  async notices(channels: readonly string[], work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
    const heard: Record<string, unknown>[] = [];
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    client.on('notification', ({ payload }) => void heard.push(JSON.parse(payload ?? '{}') as Record<string, unknown>));
    try {
      for (const channel of channels) await client.query(`LISTEN ${channel}`);
      await work();
      await client.query('SELECT 1'); // what was sent before this answer has arrived with it
    } finally {
      await client.end();
    }
    return heard;
  }

  /** How many statements reach the database while this is done. */
  async statements(work: () => Promise<unknown>): Promise<number> {
    const { source } = this.get(Database);
    let count = 0;
    const nothing = () => undefined;
    source.setOptions({
      logging: ['query'],
      logger: {
        logQuery: () => void (count += 1),
        logQueryError: nothing,
        logQuerySlow: nothing,
        logSchemaBuild: nothing,
        logMigration: nothing,
        log: nothing,
      },
    });
    try {
      await work();
    } finally {
      source.setOptions({ logging: false });
    }
    return count;
  }

  /** A published work of ROC noord by anna, written straight into the catalog; `share` stamps it. */
  async material(title = 'Mondeling toetsen', shared: Pass[] = ['educators']): Promise<string> {
    const id = newId();
    const home = this.schools.noord;
    await this.sql('INSERT INTO catalog.material (id, institution_id, created_by) VALUES ($1, $2, $3)', [id, home, this.people.anna]);
    await this.sql(
      `INSERT INTO catalog.version (id, material_id, number, institution_id, status, title, kind, content_hash, created_by, published_at, open)
       VALUES ($1, $2, 1, $3, 'published', $4, 'document', '', $5, now(), $6)`,
      [newId(), id, home, title, this.people.anna, [`institution:${home}`, `person:${this.people.anna}`]],
    );
    await this.sql("INSERT INTO consent.contribution (id, subject_kind, subject_id, person_id, position, added_at) VALUES ($1, 'material', $2, $3, 1, now())", [
      newId(),
      id,
      this.people.anna,
    ]);
    await this.share(id, shared);
    return id;
  }

  /** Stamps a work as shared with these and the platform's moderators; none: at home. */
  async share(materialId: string, beyond: Pass[]): Promise<void> {
    const shared = beyond.length > 0 ? [...beyond, 'moderators'] : [];
    await this.sql("UPDATE catalog.version SET shared = $2, shared_licence = CASE WHEN $2 = '{}'::text[] THEN NULL ELSE 'adapt' END WHERE material_id = $1", [
      materialId,
      shared,
    ]);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
