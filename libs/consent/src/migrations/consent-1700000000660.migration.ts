import { APP_ROLE } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schools by their ids in another system, so that what was said of them there can be told on. */
export class CarriedSchool1700000000660 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consent.carried_school (
        institution_id uuid NOT NULL, -- with whose academy it came: that vouches for no other
        id uuid NOT NULL, -- over there
        slug text NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (institution_id, id)
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON consent.carried_school FROM ${APP_ROLE};
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent.carried_school FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE consent.carried_school');
  }
}
