import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a school asks someone of whom it doubts that they made a work. */
export class LeaveQuestion1700000000720 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consent.leave_question (
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        person_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        refused_at timestamptz(3), -- they said that they did make it
        PRIMARY KEY (subject_kind, subject_id, person_id)
      );
      CREATE INDEX leave_question_person ON consent.leave_question (person_id) WHERE refused_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE consent.leave_question');
  }
}
