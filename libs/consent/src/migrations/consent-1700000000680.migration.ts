import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link works in the browser in which somebody began with it, so that passing it on gives nothing. */
export class LinksInOneBrowser1700000000680 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE consent.answer_link ADD browser bytea -- hash of the secret in its cookie');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE consent.answer_link DROP browser');
  }
}
