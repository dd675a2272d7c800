import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A school that takes no part carries nothing, whatever names it: audiences go on naming schools that left, for when they come back. */
export class IdentityPassesOfSchoolsThatTakePart1700000000210 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION identity.passes_of_school(school uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN identity.takes_part(school) THEN ${CARRIED} ELSE ARRAY['public'] END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`CREATE OR REPLACE FUNCTION identity.passes_of_school(school uuid) RETURNS text[] LANGUAGE sql STABLE AS $$ SELECT ${CARRIED} $$`);
  }
}

const CARRIED =
  "ARRAY['public', 'educators', 'institution:' || school] || ARRAY(SELECT 'others:' || e.id FROM identity.exclusion e WHERE NOT school = ANY (e.schools))";
