import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who left a work for a version, and came back or was taken off since. */
export class LeftBefore1700000000740 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'CREATE INDEX contribution_left ON consent.contribution (subject_kind, subject_id, person_id) WHERE ended_at IS NOT NULL AND to_version IS NOT NULL',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX consent.contribution_left');
  }
}
