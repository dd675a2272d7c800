import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sketches of the words in files, by which near-identical texts are found. */
export class Catalog1700000000730 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE catalog.file_sketch (
        file_id uuid PRIMARY KEY REFERENCES catalog.file ON DELETE CASCADE,
        sketch int[] NOT NULL, -- empty: too short to say anything
        bands int[] NOT NULL
      );
      CREATE INDEX ON catalog.file_sketch USING gin (bands);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE catalog.file_sketch');
  }
}
