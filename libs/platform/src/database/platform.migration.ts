import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './database.ts';
import { Platform1700000000010 } from './platform-1700000000010.migration.ts';
import { Platform1700000000020 } from './platform-1700000000020.migration.ts';

/** Extensions, and the one door through which the program's role may enqueue a job. */
export class Platform1700000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const name of ['pg_trgm', 'unaccent', 'btree_gin', 'citext', 'pgcrypto']) await db.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
    await db.query(`CREATE SCHEMA platform; GRANT USAGE ON SCHEMA platform TO ${APP_ROLE}`);
    // graphile_worker's tables are closed to all but their owner; this lets a job be added within the program's transaction.
    await db.query(`
      CREATE FUNCTION platform.add_job(name text, payload json, job_key text, run_at timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT graphile_worker.add_job(identifier => name, payload => payload, job_key => job_key, run_at => run_at, max_attempts => 12);
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA platform CASCADE');
  }
}

/** A context's own schema, in which the program's role may work with rows but never change structure. */
export const openSchema = (schema: string): string =>
  `CREATE SCHEMA ${schema};
   GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE};
   ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE};
   ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${APP_ROLE};`;

export const platformMigrations = [Platform1700000000000, Platform1700000000010, Platform1700000000020];
