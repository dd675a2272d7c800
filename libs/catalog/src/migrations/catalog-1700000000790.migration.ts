import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of a request for access: put to the makers, and without a yes for the school that asked. From here on `handled_at` means only that a manager put it aside. */
export class CatalogAccessEnds1700000000790 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE catalog.access_request ADD COLUMN sent_at timestamptz(3), ADD COLUMN ended_at timestamptz(3)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE catalog.access_request DROP COLUMN sent_at, DROP COLUMN ended_at');
  }
}
