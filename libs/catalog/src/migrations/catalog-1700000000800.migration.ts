import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy of a copy goes back to everything before it, and keeps that when something in between is gone. */
export class CatalogLineage1700000000800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE catalog.copy ADD COLUMN generation int NOT NULL DEFAULT 1 CHECK (generation > 0), DROP CONSTRAINT copy_pkey, ADD PRIMARY KEY (material_id, source_id);
      WITH RECURSIVE line AS (
        SELECT material_id, institution_id, person_id, at, source_id, source_number, source_institution_id, title, maker_ids, licence, stopped_at, generation FROM catalog.copy
        UNION ALL
        SELECT l.material_id, l.institution_id, l.person_id, l.at, c.source_id, c.source_number, c.source_institution_id, c.title, c.maker_ids, c.licence, c.stopped_at, l.generation + 1
        FROM line l JOIN catalog.copy c ON c.material_id = l.source_id WHERE l.generation < 100
      ) CYCLE source_id SET again USING path
      INSERT INTO catalog.copy (material_id, institution_id, person_id, at, source_id, source_number, source_institution_id, title, maker_ids, licence, stopped_at, generation)
      SELECT material_id, institution_id, person_id, at, source_id, source_number, source_institution_id, title, maker_ids, licence, stopped_at, generation
      FROM line WHERE generation > 1 AND NOT again AND material_id <> source_id ORDER BY generation
      ON CONFLICT DO NOTHING;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM catalog.copy WHERE generation > 1;
      ALTER TABLE catalog.copy DROP CONSTRAINT copy_pkey, DROP COLUMN generation, ADD PRIMARY KEY (material_id);
    `);
  }
}
