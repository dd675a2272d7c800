import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other end of the links with which authors answer who have no account. */
export class AnswerLinks1700000000611 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consent.answer_link (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL,
        email citext NOT NULL, -- where it went; a link to an address that is no longer theirs opens nothing
        purpose text NOT NULL CHECK (purpose IN ('answer', 'manage')),
        mailed boolean NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        used_at timestamptz(3)
      );
      CREATE INDEX answer_link_person ON consent.answer_link (person_id, created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE consent.answer_link');
  }
}
