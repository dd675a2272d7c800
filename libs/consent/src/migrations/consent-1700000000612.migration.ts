import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a school permits for a whole class of its works, beside what it permits for one. */
export class StandingClearance1700000000612 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consent.standing_clearance (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        institution_id uuid NOT NULL,
        class jsonb NOT NULL, -- traits: of each group one, [["domain:zorg"], ["level:3", "level:4"]]; [] is everything
        scope jsonb NOT NULL,
        roster text NOT NULL REFERENCES consent.roster,
        until timestamptz(3),
        given_by uuid,
        given_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3)
      );
      CREATE INDEX standing_clearance_institution ON consent.standing_clearance (institution_id, subject_kind) WHERE ended_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE consent.standing_clearance');
  }
}
