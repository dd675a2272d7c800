import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer to a question kept no trace of the yes whose place it took; that yes ended the moment it came. */
export class KnownPredecessors1700000000670 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE consent.consent c SET supersedes = o.id FROM consent.consent o
      WHERE c.supersedes IS NULL AND c.terms IS NOT NULL AND o.state = 'superseded' AND o.ended_at = c.answered_at
        AND o.subject_kind = c.subject_kind AND o.subject_id = c.subject_id AND o.author_id = c.author_id AND o.id <> c.id
    `);
  }

  async down(): Promise<void> {
    // what was found is true whether or not somebody asks for it
  }
}
