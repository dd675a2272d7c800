import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A thread knows the newest event that is about no comment; the others are found among the comments that a viewer sees. */
export class CommunityOwnEvents1700000000920 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE community.thread ADD COLUMN own_seq bigint NOT NULL DEFAULT 0');
    await db.query('UPDATE community.thread SET own_seq = last_seq WHERE locked_at IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE community.thread DROP COLUMN own_seq');
  }
}
