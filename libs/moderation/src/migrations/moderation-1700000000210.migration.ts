import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A restriction can also be that nobody writes on. */
export class ModerationLocks1700000000210 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE moderation.statement DROP CONSTRAINT statement_restriction_check,
      ADD CONSTRAINT statement_restriction_check CHECK (restriction IN ('hidden', 'locked'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE moderation.statement DROP CONSTRAINT statement_restriction_check,
      ADD CONSTRAINT statement_restriction_check CHECK (restriction IN ('hidden'))`);
  }
}
