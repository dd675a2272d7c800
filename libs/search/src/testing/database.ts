import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Pass, viewerOf } from '@deelgenoot/access';
import { type Ctx, Database, dataSource, migrateDatabase, platformMigrations } from '@deelgenoot/platform';
import { identityMigrations } from '@deelgenoot/identity';
import { testDatabase } from '@deelgenoot/testing';
import { searchMigrations } from '../migrations/index.ts';

const FOLDER = new URL('../migrations/', import.meta.url);
const written = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER)));
const key = `search ${identityMigrations.map((each) => each.name).join()} ${createHash('sha256').update(Buffer.concat(written)).digest('hex')}`;

/** A database of this context and those it stands on, without the rest of the program. */
export interface SearchDatabase {
  readonly url: string;
  readonly database: Database;
  /** A context of someone with just these passes. */
  as(...passes: Pass[]): Ctx;
  /** Runs work in one transaction, as the program itself. */
  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Removes it without closing the connections of this object; for a program that has its own. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

export async function searchDatabase(): Promise<SearchDatabase> {
  const made = await testDatabase({ key, migrate: (url) => migrateDatabase(url, [...platformMigrations, ...identityMigrations, ...searchMigrations]) });
  const source = await dataSource({ DATABASE_URL: made.url, DATABASE_POOL: 4 }, []).initialize();
  const database = new Database(source);
  return {
    url: made.url,
    database,
    as: (...passes) => database.context({ ...viewerOf({ personId: 'x', memberships: [], platformRoles: [], suspended: false }), passes }),
    act: (work) => database.transact(database.context(), work),
    drop: () => made.drop(),
    close: async () => {
      await source.destroy();
      await made.drop();
    },
  };
}
