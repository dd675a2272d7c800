import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs that may wait until nothing else does. */
export class Platform1700000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION platform.add_job(name text, payload json, job_key text, run_at timestamptz, last boolean) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT graphile_worker.add_job(identifier => name, payload => payload, job_key => job_key, run_at => run_at, max_attempts => 12, priority => CASE WHEN last THEN 10 ELSE 0 END);
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION platform.add_job(text, json, text, timestamptz, boolean)');
  }
}
