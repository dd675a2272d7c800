import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what the ledger says of one person, for the person who asks for it. */
export class OwnEvents1700000000650 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX event_author ON consent.event ((body->>'author')) WHERE body->>'author' IS NOT NULL;
      CREATE INDEX event_actor ON consent.event ((body->>'actor')) WHERE body->>'actor' <> 'system';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX consent.event_author, consent.event_actor');
  }
}
