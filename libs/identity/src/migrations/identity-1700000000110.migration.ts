import { APP_ROLE } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators and managers did, and which schools take part by way of the one they merged into. */
export class IdentityAdministration1700000000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE identity.audit (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        actor_id uuid, -- null: whoever runs the program
        act text NOT NULL,
        about text,
        details jsonb NOT NULL
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON identity.audit FROM ${APP_ROLE};

      -- A member does; a merged school does when the last of its successors does.
      CREATE FUNCTION identity.takes_part(school uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        WITH RECURSIVE line AS (
          SELECT id, status, merged_into FROM identity.institution WHERE id = school
          UNION SELECT s.id, s.status, s.merged_into FROM line JOIN identity.institution s ON s.id = line.merged_into WHERE line.status = 'merged'
        ) SELECT EXISTS (SELECT FROM line WHERE status = 'member') $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION identity.takes_part; DROP TABLE identity.audit');
  }
}
