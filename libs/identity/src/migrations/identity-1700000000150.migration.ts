import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A maker without an account belongs to the school that named them, so that an address tells no school who has it. */
export class IdentityNamedMakers1700000000150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE identity.person ADD COLUMN named_by uuid REFERENCES identity.institution;
      ALTER TABLE identity.person DROP CONSTRAINT person_email_key;
      CREATE UNIQUE INDEX person_email_key ON identity.person (email) WHERE named_by IS NULL;
      CREATE UNIQUE INDEX person_named_by ON identity.person (named_by, email) WHERE named_by IS NOT NULL;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX identity.person_named_by, identity.person_email_key;
      ALTER TABLE identity.person DROP COLUMN named_by, ADD CONSTRAINT person_email_key UNIQUE (email);`);
  }
}
