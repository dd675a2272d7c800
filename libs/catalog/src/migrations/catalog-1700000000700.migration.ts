import { openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Materials, their versions with the audience stamped on each, files, and imports. */
export class Catalog1700000000700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('catalog'));
    await db.query(`
      CREATE TABLE catalog.material (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3)
      );
      CREATE INDEX ON catalog.material (institution_id, id);

      CREATE TABLE catalog.version (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES catalog.material ON DELETE CASCADE,
        number int NOT NULL,
        institution_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('draft', 'published')),
        title text NOT NULL,
        description text,
        kind text NOT NULL,
        domains text[] NOT NULL DEFAULT '{}',
        levels text[] NOT NULL DEFAULT '{}',
        form text,
        duration_minutes int CHECK (duration_minutes BETWEEN 1 AND 100000),
        language text NOT NULL DEFAULT 'nl',
        tool_ids uuid[] NOT NULL DEFAULT '{}',
        bateson text[] NOT NULL DEFAULT '{}',
        building_blocks text[] NOT NULL DEFAULT '{}',
        ict_competences text[] NOT NULL DEFAULT '{}',
        tags text[] NOT NULL DEFAULT '{}',
        licence text NOT NULL DEFAULT 'adapt',
        content_hash text NOT NULL,
        thumbnail_sha256 text,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        published_at timestamptz(3),
        restricted_at timestamptz(3),
        statement_id uuid,
        case_open boolean NOT NULL DEFAULT false,
        open text[] NOT NULL DEFAULT '{}',
        shared text[] NOT NULL DEFAULT '{}',
        shared_until timestamptz(3),
        shared_licence text,
        UNIQUE (material_id, number)
      );
      CREATE INDEX version_feed ON catalog.version (published_at DESC, id DESC) WHERE status = 'published';
      CREATE INDEX version_home ON catalog.version (institution_id, updated_at DESC, id DESC);
      CREATE INDEX version_open ON catalog.version USING gin (open);
      CREATE INDEX version_shared ON catalog.version USING gin (shared);

      CREATE TABLE catalog.file (
        id uuid PRIMARY KEY,
        version_id uuid NOT NULL REFERENCES catalog.version ON DELETE CASCADE,
        position int NOT NULL,
        name text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        media_type text NOT NULL,
        kind text NOT NULL,
        pages int,
        slides int,
        duration_seconds int,
        UNIQUE (version_id, position)
      );
      CREATE INDEX ON catalog.file (sha256);

      CREATE TABLE catalog.file_text (
        file_id uuid NOT NULL REFERENCES catalog.file ON DELETE CASCADE,
        position int NOT NULL,
        place text NOT NULL,
        text text NOT NULL,
        PRIMARY KEY (file_id, position)
      );

      CREATE TABLE catalog.import (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL,
        created_by uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
        upload_ids text[] NOT NULL,
        manifest_upload_id text,
        total int NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        finished_at timestamptz(3)
      );
      CREATE INDEX ON catalog.import (institution_id, created_at DESC);

      CREATE TABLE catalog.import_item (
        id uuid PRIMARY KEY,
        import_id uuid NOT NULL REFERENCES catalog.import ON DELETE CASCADE,
        name text NOT NULL,
        size bigint,
        state text NOT NULL CHECK (state IN ('done', 'failed')),
        code text,
        details jsonb,
        material_id uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        UNIQUE (import_id, name)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA catalog CASCADE');
  }
}
