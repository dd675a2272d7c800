import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A work that came from another system brings the lines of what was adapted from it, though those works are not here. */
export class CatalogLines1700000000770 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE catalog.copy DROP CONSTRAINT copy_material_id_fkey');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM catalog.copy c WHERE NOT EXISTS (SELECT FROM catalog.material m WHERE m.id = c.material_id)');
    await db.query('ALTER TABLE catalog.copy ADD CONSTRAINT copy_material_id_fkey FOREIGN KEY (material_id) REFERENCES catalog.material ON DELETE CASCADE');
  }
}
