import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@deelgenoot/access';
import {
  Exclusions,
  identityEntities,
  IdentityModule,
  identityMigrations,
  Memberships,
  People,
  type SchoolRow,
  SchoolHooks,
  Schools,
  Viewers,
} from '@deelgenoot/identity';
import { newId } from '@deelgenoot/kernel';
import { moderationEntities, moderationMigrations, ModerationSubjects } from '@deelgenoot/moderation';
import { notificationsEntities, NotificationsModule, notificationsMigrations } from '@deelgenoot/notifications';
import { type Ctx, Database, drainJobs, Jobs, migrateDatabase, PlatformModule, platformMigrations, readConfig } from '@deelgenoot/platform';
import { testDatabase } from '@deelgenoot/testing';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { ConsentModule } from '../consent.module.ts';
import { Consents } from '../consent/consents.ts';
import { Contributions } from '../contribution/contributions.ts';
import { consentMigrations } from '../migrations/index.ts';
import { ConsentSubjects } from '../subject/consent-subjects.ts';
import type { TermsWish } from '../terms/terms.policy.ts';
import { Works } from './works.ts';

const migrations = [...platformMigrations, ...identityMigrations, ...moderationMigrations, ...notificationsMigrations, ...consentMigrations];

/** Whatever was migrated, in one word: another text, another template. */
async function keyOf(): Promise<string> {
  const folder = new URL('../migrations/', import.meta.url);
  const files = await Promise.all((await readdir(folder)).sort().map((name) => readFile(new URL(name, folder))));
  return createHash('sha256')
    .update(migrations.map(({ name }) => name).join())
    .update(Works.TABLE)
    .update(Buffer.concat(files))
    .digest('hex');
}

/** Terms as someone fills them in; all schools of today, unless told. */
export const wish = (more: Partial<TermsWish> & { mode?: TermsWish['scope']['mode']; schoolIds?: string[]; futureMembers?: boolean } = {}): TermsWish => {
  const { mode = 'all', schoolIds = [], futureMembers = false, ...rest } = more;
  return { scope: { mode, schoolIds, futureMembers }, licence: 'adapt', attribution: 'full', versionPolicy: 'minor', confirmCreativeCommons: false, ...rest };
};

/** This room on a database of its own, with the cast that every test knows. */
export class World {
  /** Who the context of `as` is told the time by; moved, never waited for. */
  now = new Date();

  private constructor(
    private readonly app: INestApplicationContext,
    readonly url: string,
    readonly folder: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<World> {
    const database = await testDatabase({ key: `consent ${await keyOf()}`, migrate: migrateWithWorks });
    const folder = await mkdtemp(join(tmpdir(), 'deelgenoot-consent-'));
    const config = readConfig({
      DATABASE_URL: database.url,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      FILES_DIR: join(folder, 'files'),
      KEYS_DIR: join(folder, 'keys'),
      MAIL_DIR: join(folder, 'mail'),
      DATABASE_POOL: '24',
    });
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(config, [...identityEntities, ...moderationEntities, ...notificationsEntities]),
        IdentityModule,
        NotificationsModule,
        ConsentModule,
      ],
    }).compile();
    const app = await module.init();
    const works = new Works(app.get(Consents), app.get(Exclusions));
    app.get(ConsentSubjects).register(works);
    app.get(ModerationSubjects, { strict: false }).register('material', works);
    return new World(app, database.url, folder, () => database.drop());
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** Runs work in one transaction, as this person; without one as the program itself. */
  async as<T>(personId: string | null, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const database = this.get(Database);
    const ctx = database.context();
    const viewer = personId === null ? ctx.viewer : await this.get(Viewers).ofPerson(ctx, personId);
    return database.transact({ ...ctx, viewer }, (inner) => {
      inner.now = this.now;
      return work(inner);
    });
  }

  sql<T = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<T[]> {
    return this.get(Database).source.query(statement, params);
  }

  /** As the owner of the database, whom no right is refused. */
  async asOwner(statement: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  }

  school(name: string, status: SchoolRow['status'] = 'member'): Promise<SchoolRow> {
    return this.as(null, (ctx) => this.get(Schools).add(ctx, { name, kind: 'roc', town: 'Ergens', status }));
  }

  /** A school changes its status, and whoever wants to know is told. */
  async setStatus(school: SchoolRow, status: 'member' | 'left'): Promise<void> {
    await this.as(null, async (ctx) => {
      await ctx.db.query('UPDATE identity.institution SET status = $2 WHERE id = $1', [school.id, status]);
      await (status === 'member' ? this.get(SchoolHooks).joined(ctx, school.id) : this.get(SchoolHooks).left(ctx, school.id));
    });
  }

  async person(name: string, school: SchoolRow, roles: Role[] = ['teacher']): Promise<string> {
    return this.as(null, async (ctx) => {
      const { id } = await this.get(People).add(ctx, { name, email: `${name.toLowerCase()}-${newId()}@school.example` });
      await this.get(Memberships).start(ctx, id, school.id, roles);
      return id;
    });
  }

  /** Someone who judges for the whole platform. */
  async moderator(name: string): Promise<string> {
    return this.as(null, async (ctx) => {
      const { id } = await this.get(People).add(ctx, { name, email: `${name}-${newId()}@platform.example` });
      await this.get(Memberships).grantPlatform(ctx, id, 'moderator');
      return id;
    });
  }

  /** A published work of this school, by these authors. */
  async work(school: SchoolRow, authors: readonly string[], title = 'Lassen met beleid'): Promise<string> {
    const id = newId();
    await this.sql('INSERT INTO public.work (id, institution_id, title) VALUES ($1, $2, $3)', [id, school.id, title]);
    await this.as(null, (ctx) => this.get(Contributions).setAuthors(ctx, 'material', id, authors));
    return id;
  }

  /** Beyond home, as it is stamped. */
  async shared(workId: string): Promise<string[]> {
    const [work] = await this.sql<{ shared: string[] }>('SELECT shared FROM public.work WHERE id = $1 AND (shared_until IS NULL OR shared_until > $2)', [
      workId,
      this.now,
    ]);
    return work?.shared ?? [];
  }

  /** The other member schools whose people see it, in id order. */
  async seers(workId: string): Promise<string[]> {
    const rows = await this.sql<{ id: string }>(
      `SELECT s.id FROM identity.institution s JOIN public.work w ON w.id = $1 AND w.institution_id <> s.id
       WHERE s.status = 'member' AND w.shared && identity.passes_of_school(s.id) AND (w.shared_until IS NULL OR w.shared_until > $2) ORDER BY s.id`,
      [workId, this.now],
    );
    return rows.map(({ id }) => id);
  }

  drain(): Promise<void> {
    return drainJobs(this.url, this.get(Jobs));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
    await rm(this.folder, { recursive: true });
  }
}

async function migrateWithWorks(url: string): Promise<void> {
  await migrateDatabase(url, migrations);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(Works.TABLE);
  await client.end();
}
