import { openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports of whole academies. The zip itself is a blob; a row without `sha256` has none any more. */
export class Interop1700000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('interop'));
    await db.query(`
      CREATE TABLE interop.export (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL,
        created_by uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'expired')),
        done int NOT NULL DEFAULT 0,
        total int NOT NULL DEFAULT 0,
        counts jsonb,
        sha256 text,
        size bigint,
        code text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        made_at timestamptz(3), -- the instant of everything in it
        finished_at timestamptz(3),
        expires_at timestamptz(3),
        CHECK (state <> 'done' OR sha256 IS NOT NULL AND expires_at IS NOT NULL)
      );
      CREATE INDEX export_school ON interop.export (institution_id, created_at DESC);
      CREATE UNIQUE INDEX export_running ON interop.export (institution_id) WHERE state = 'running';
      CREATE INDEX export_blob ON interop.export (sha256) WHERE sha256 IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA interop CASCADE');
  }
}
