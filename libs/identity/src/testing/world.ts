import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Role } from '@deelgenoot/access';
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
import { testDatabase } from '@deelgenoot/testing';
import { type INestApplication, type Type, ValidationPipe } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { identityEntities, IdentityModule, identityMigrations, Memberships, Passwords, People, type PersonRow, type SchoolRow, Schools } from '../index.ts';
import { Browser } from './browser.ts';

const key = createHash('sha256').update(identityMigrations.map(String).join('\n')).digest('hex');

export const PASSWORD = 'een lang en goed wachtwoord';

export interface SentMail {
  to: string;
  template: string;
  locale: string;
  data: Record<string, string>;
}

/** This room alone, over HTTP, on a database of its own; mails land in `mails`. */
export class World {
  readonly mails: SentMail[] = [];
  private passwordHash: string;

  private constructor(
    private readonly app: INestApplication,
    readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<World> {
    const database = await testDatabase({ key: `identity ${key}`, migrate: (url) => migrateDatabase(url, [...platformMigrations, ...identityMigrations]) });
    const config = readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'warn', NODE_ENV: 'test', ...settings });
    const module = await Test.createTestingModule({ imports: [PlatformModule.forRoot(config, identityEntities), IdentityModule] }).compile();
    const app = module.createNestApplication({ logger: false });
    app.use(attachContext(app.get(Database), app.get<ViewerSource>(VIEWER_SOURCE), app.get(BrowserCookie)));
    app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
    await app.listen(0, '127.0.0.1');
    const world = new World(app, database.url, () => database.drop());
    app.get(Jobs).on<SentMail>('mail.send', async (_, mail) => void world.mails.push(mail));
    world.passwordHash = await world.get(Passwords).hash(PASSWORD);
    return world;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  /** Someone at a computer of their own. */
  browser(headers: Record<string, string> = {}): Browser {
    return new Browser(`http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}/graphql`, headers);
  }

  /** Runs work in one transaction, as the program itself. */
  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const database = this.get(Database);
    return database.transact(database.context(), work);
  }

  sql<T>(statement: string, params: unknown[] = []): Promise<T[]> {
    return this.get(Database).source.query(statement, params);
  }

  school(name: string, status: SchoolRow['status'] = 'member'): Promise<SchoolRow> {
    return this.act((ctx) => this.get(Schools).add(ctx, { name, kind: 'roc', town: 'Ergens', status }));
  }

  /** A person with the password `PASSWORD`, and these roles at this school. */
  person(name: string, school?: SchoolRow, roles: Role[] = ['teacher']): Promise<PersonRow> {
    return this.act(async (ctx) => {
      const person = await this.get(People).add(ctx, {
        name,
        email: `${name.toLowerCase().replace(/[^a-z0-9]/g, '')}@school.example`,
        emailVerifiedAt: ctx.now,
        passwordHash: this.passwordHash,
      });
      if (school) await this.get(Memberships).start(ctx, person.id, school.id, roles);
      return person;
    });
  }

  /** Someone who has signed in with the password `PASSWORD`. */
  async signedIn(person: PersonRow, headers: Record<string, string> = {}): Promise<Browser> {
    const browser = this.browser(headers);
    await browser.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', {
      email: person.email,
      password: PASSWORD,
    });
    return browser;
  }

  /** Does all waiting jobs; the newest mail's link secret, when there is one. */
  async mailedSecret(): Promise<string | null> {
    await drainJobs(this.url, this.get(Jobs));
    return this.mails.at(-1)?.data['token'] ?? null;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
