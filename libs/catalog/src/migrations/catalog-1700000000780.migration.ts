import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much a school may store, where that is not what any school may. */
export class CatalogStorage1700000000780 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE catalog.school_setting ADD COLUMN storage_max bigint CHECK (storage_max >= 0)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE catalog.school_setting DROP COLUMN storage_max');
  }
}
