import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a work is about one school: files that stay there, and places that each school fills in for itself. */
export class Catalog1700000000750 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE catalog.file ADD COLUMN local boolean NOT NULL DEFAULT false;

      CREATE TABLE catalog.local_part (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES catalog.material ON DELETE CASCADE,
        title text NOT NULL, -- part of the core: every reader sees it
        created_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX ON catalog.local_part (material_id);

      CREATE TABLE catalog.local_fill (
        part_id uuid NOT NULL REFERENCES catalog.local_part ON DELETE CASCADE,
        institution_id uuid NOT NULL, -- whose people see it, and nobody else
        text text NOT NULL,
        person_id uuid NOT NULL,
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (part_id, institution_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE catalog.local_fill, catalog.local_part');
    await db.query('ALTER TABLE catalog.file DROP COLUMN local');
  }
}
