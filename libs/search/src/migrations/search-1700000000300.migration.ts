import { openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was narrowed and not yet taken out of every index; each search leaves these out at once. */
export class Search1700000000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('search'));
    await db.query(`
      CREATE SEQUENCE search.narrowed_token;
      CREATE TABLE search.narrowed (
        kind text NOT NULL,
        id uuid NOT NULL,
        token bigint NOT NULL DEFAULT nextval('search.narrowed_token'), -- another narrowing of the same thing gets another token
        at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (kind, id)
      );`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA search CASCADE');
  }
}
