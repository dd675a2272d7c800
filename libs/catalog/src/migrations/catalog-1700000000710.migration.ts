import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New versions of a work: whether one is a small change, what its maker says of it, and files that were read for one. */
export class Catalog1700000000710 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE catalog.version
        ADD COLUMN minor boolean NOT NULL DEFAULT false,
        ADD COLUMN minor_since int NOT NULL DEFAULT 1, -- the oldest version from which only small changes led here
        ADD COLUMN note text,
        ADD COLUMN rolled_back_to int;

      CREATE TABLE catalog.revision (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES catalog.material ON DELETE CASCADE,
        created_by uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('reading', 'ready', 'failed')),
        upload_ids text[] NOT NULL,
        keep_file_ids uuid[] NOT NULL,
        files jsonb NOT NULL DEFAULT '[]', -- what was read, as it goes into the version
        code text,
        details jsonb,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX ON catalog.revision (material_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE catalog.revision');
    await db.query('ALTER TABLE catalog.version DROP COLUMN minor, DROP COLUMN minor_since, DROP COLUMN note, DROP COLUMN rolled_back_to');
  }
}
