import { APP_ROLE } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chains that began on another system: what was signed of them there, with which key, and whom their commitments mean. */
export class ConsentCarried1700000000640 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consent.carried_key (
        sha256 text PRIMARY KEY, -- of the public key in DER
        public_key text NOT NULL, -- PEM
        at timestamptz(3) NOT NULL
      );
      CREATE TABLE consent.carried (
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        seq int NOT NULL, -- of the last event that came along; what follows was written here
        heads jsonb NOT NULL,
        evidence jsonb, -- makers, answers and permissions as they came, before ids of this system took the place of others
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (subject_kind, subject_id)
      );
      -- Whom the commitments of another system mean here. Deleting a row takes the person out, as with the keys of this system.
      CREATE TABLE consent.carried_name (
        commitment text PRIMARY KEY,
        person_id uuid NOT NULL
      );
      CREATE INDEX ON consent.carried_name (person_id);
      ${['carried_key', 'carried']
        .map(
          (table) => `
      REVOKE UPDATE, DELETE, TRUNCATE ON consent.${table} FROM ${APP_ROLE};
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent.${table} FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change();`,
        )
        .join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE consent.carried_name, consent.carried, consent.carried_key');
  }
}
