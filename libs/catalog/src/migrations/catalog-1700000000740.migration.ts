import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Works that were adapted from a work of another school. */
export class Catalog1700000000740 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE catalog.copy (
        material_id uuid PRIMARY KEY REFERENCES catalog.material ON DELETE CASCADE,
        institution_id uuid NOT NULL, -- where the copy lives
        person_id uuid NOT NULL, -- who took it
        source_id uuid NOT NULL, -- the work it was made from; no reference, because the attribution outlives it
        source_number int NOT NULL,
        source_institution_id uuid NOT NULL,
        title text NOT NULL, -- of the source, as it was then
        maker_ids uuid[] NOT NULL, -- those who wanted to be named
        licence text NOT NULL, -- under which it was taken
        at timestamptz(3) NOT NULL DEFAULT now(),
        stopped_at timestamptz(3) -- since when the source is not shared with that school any more
      );
      CREATE INDEX ON catalog.copy (source_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE catalog.copy');
  }
}
