import { DataSource, type MigrationInterface } from 'typeorm';
import { APP_ROLE } from './database.ts';

export type Migration = new () => MigrationInterface;

/** The key of the advisory lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 7_203_114;

/**
 * Brings the database to the newest form, as its owner. Several processes may call it at once.
 * @param afterwards jobs to do once when a database that was in use took on a newer form
 */
export async function migrateDatabase(databaseUrl: string, migrations: Migration[], afterwards: readonly string[] = []): Promise<void> {
  const owner = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const [row] = await lock.query("SELECT to_regclass('public.migration') IS NULL AS fresh");
    await lock.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN CREATE ROLE ${APP_ROLE} NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await lock.query(`GRANT ${APP_ROLE} TO current_user`);
    const { runMigrations } = await import('graphile-worker'); // the API itself needs none of it
    await runMigrations({ connectionString: databaseUrl });
    const done = await owner.runMigrations();
    if (!row.fresh && done.length > 0) for (const job of afterwards) await lock.query("SELECT platform.add_job($1, '{}', $1, NULL)", [job]);
    await lock.query(`GRANT SELECT ON public.migration TO ${APP_ROLE}`); // so that the program knows whether it fits
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await owner.destroy();
  }
}
