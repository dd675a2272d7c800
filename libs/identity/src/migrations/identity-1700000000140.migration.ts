import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a school left: for some time after it, its managers may still take along what is theirs. */
export class IdentityLeft1700000000140 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE identity.institution ADD COLUMN left_at timestamptz(3);
      UPDATE identity.institution SET left_at = now() WHERE status = 'left';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE identity.institution DROP COLUMN left_at');
  }
}
