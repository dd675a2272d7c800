import { openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tools, and what each school says about using them. */
export class Offers1700000000800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('offers'));
    await db.query(`
      CREATE TABLE offers.tool (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        kind text NOT NULL,
        description_nl text,
        description_en text,
        url text,
        needs_account boolean,
        privacy_note text,
        open text[] NOT NULL,
        shared text[] NOT NULL DEFAULT '{}',
        shared_until timestamptz(3)
      );
      CREATE INDEX tool_list ON offers.tool (lower(name), id);

      CREATE TABLE offers.tool_status (
        tool_id uuid NOT NULL REFERENCES offers.tool ON DELETE CASCADE,
        institution_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('allowed', 'conditional', 'not')),
        reason text,
        since timestamptz(3) NOT NULL,
        set_by uuid NOT NULL,
        open text[] NOT NULL,
        shared text[] NOT NULL DEFAULT '{}',
        shared_until timestamptz(3),
        PRIMARY KEY (tool_id, institution_id)
      );
      CREATE INDEX ON offers.tool_status (institution_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA offers CASCADE');
  }
}

export const offersMigrations = [Offers1700000000800];
