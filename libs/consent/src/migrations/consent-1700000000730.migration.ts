import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a yes with an end: when its people were told that it comes near. */
export class EndingTold1700000000730 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE consent.consent ADD COLUMN ending_told_at timestamptz(3)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE consent.consent DROP COLUMN ending_told_at');
  }
}
