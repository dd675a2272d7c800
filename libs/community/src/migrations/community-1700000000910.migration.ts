import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A locked thread knows the statement that says why. */
export class CommunityLocks1700000000910 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE community.thread ADD COLUMN statement_id uuid');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE community.thread DROP COLUMN statement_id');
  }
}
