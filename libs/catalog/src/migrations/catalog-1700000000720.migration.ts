import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Title-only cards of works that are not shared, and what colleagues elsewhere ask for by them. */
export class Catalog1700000000720 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE catalog.school_setting (
        institution_id uuid PRIMARY KEY,
        show_cards boolean NOT NULL DEFAULT false,
        changed_by uuid NOT NULL,
        changed_at timestamptz(3) NOT NULL DEFAULT now()
      );

      -- Its own id, so that a card tells nothing of the work behind it; title and domain are read when it is shown.
      CREATE TABLE catalog.card (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL UNIQUE REFERENCES catalog.material ON DELETE CASCADE,
        institution_id uuid NOT NULL,
        open text[] NOT NULL DEFAULT '{}' CHECK (open = '{}'),
        shared text[] NOT NULL,
        shared_until timestamptz(3)
      );
      CREATE INDEX ON catalog.card USING gin (shared);
      CREATE INDEX ON catalog.card (institution_id);

      CREATE TABLE catalog.access_request (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES catalog.material ON DELETE CASCADE,
        person_id uuid NOT NULL,
        institution_id uuid NOT NULL, -- where they work
        word text,
        at timestamptz(3) NOT NULL DEFAULT now(),
        handled_at timestamptz(3), -- the makers were asked, or the manager put it aside
        given_at timestamptz(3), -- their school sees it, and they were told
        UNIQUE (material_id, person_id)
      );
      CREATE INDEX ON catalog.access_request (person_id, at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE catalog.access_request, catalog.card, catalog.school_setting');
  }
}
