import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Academies that come in from another system: what was found in the zip, and what became of it. */
export class InteropArrivals1700000001010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE interop.arrival (
        id uuid PRIMARY KEY,
        created_by uuid NOT NULL,
        upload_id text NOT NULL,
        state text NOT NULL CHECK (state IN ('checking', 'checked', 'running', 'done', 'refused', 'cancelled')),
        code text,
        details jsonb,
        school text, -- its name over there
        institution_id uuid, -- the school here
        key text, -- fingerprint of the system that it comes from
        made_at timestamptz(3),
        manifest_sha256 text,
        done int NOT NULL DEFAULT 0,
        total int NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        finished_at timestamptz(3)
      );
      CREATE INDEX arrival_latest ON interop.arrival (created_at DESC);

      CREATE TABLE interop.arrival_line (
        arrival_id uuid NOT NULL REFERENCES interop.arrival ON DELETE CASCADE,
        position int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('work', 'person', 'school')),
        subject_id uuid NOT NULL, -- as it is called over there
        name text NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('new', 'known', 'differs', 'unknown', 'in')),
        PRIMARY KEY (arrival_id, position)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE interop.arrival_line, interop.arrival');
  }
}
