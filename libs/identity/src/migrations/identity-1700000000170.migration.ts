import { APP_ROLE } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sets of schools that something was shared around: everyone may see it but these. Whoever is outside a set carries its pass. */
export class Exclusions1700000000170 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE identity.exclusion (id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'), schools uuid[] NOT NULL CHECK (schools <> '{}'));
      GRANT SELECT, INSERT ON identity.exclusion TO ${APP_ROLE};

      -- What the people of a school carry as such, for who asks what a school sees.
      CREATE FUNCTION identity.passes_of_school(school uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT ARRAY['public', 'educators', 'institution:' || school] || ARRAY(SELECT 'others:' || e.id FROM identity.exclusion e WHERE NOT school = ANY (e.schools)) $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION identity.passes_of_school; DROP TABLE identity.exclusion');
  }
}
