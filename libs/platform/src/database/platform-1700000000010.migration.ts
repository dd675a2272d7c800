import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the worker is behind, for metrics. The program's role may not read the queue itself: payloads are none of its business. */
export class Platform1700000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION platform.job_backlog() RETURNS TABLE (task text, waiting integer, oldest double precision, failing integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT j.task_identifier, count(*) FILTER (WHERE j.run_at <= now())::integer,
               coalesce(extract(epoch FROM now() - min(j.run_at) FILTER (WHERE j.run_at <= now())), 0)::double precision,
               count(*) FILTER (WHERE j.last_error IS NOT NULL)::integer
          FROM graphile_worker.jobs j GROUP BY j.task_identifier;
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION platform.job_backlog');
  }
}
