import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the zip of an academy holds anything that is not here yet. */
export class InteropNothingNew1700000001020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE interop.arrival ADD COLUMN nothing_new boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE interop.arrival DROP COLUMN nothing_new');
  }
}
