import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What readers elsewhere keep of a work: that they took a file home, or spoke about it, with the title as they knew it. */
export class CatalogTrace1700000000810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE catalog.trace (
        material_id uuid NOT NULL REFERENCES catalog.material ON DELETE CASCADE,
        person_id uuid NOT NULL,
        number int NOT NULL, -- of the newest version that they had
        title text NOT NULL, -- of that version
        licence text, -- under which they downloaded
        at timestamptz(3) NOT NULL,
        downloaded_at timestamptz(3), -- since when; null: they only spoke about it
        stopped_at timestamptz(3), -- since when it is not shared with them any more
        PRIMARY KEY (material_id, person_id)
      );
      CREATE INDEX ON catalog.trace (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE catalog.trace');
  }
}
