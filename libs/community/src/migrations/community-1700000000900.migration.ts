import { openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tips, reviews and questions; a thread under each of them and under each material; comments and reactions. */
export class Community1700000000900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('community'));
    await db.query(`
      CREATE TABLE community.contribution (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('tip', 'review', 'question')),
        author_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        material_id uuid,
        title text,
        body text NOT NULL,
        rating int CHECK (rating BETWEEN 1 AND 5),
        aspects jsonb NOT NULL DEFAULT '{}',
        hours real CHECK (hours >= 0),
        tool_ids uuid[] NOT NULL DEFAULT '{}',
        audience_id uuid, -- the school it is for; null: everyone who may see the subject
        solved_by uuid,
        created_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        deleted_at timestamptz(3),
        hidden_at timestamptz(3),
        statement_id uuid,
        case_open boolean NOT NULL DEFAULT false,
        open text[] NOT NULL,
        shared text[] NOT NULL,
        shared_until timestamptz(3),
        CHECK (kind <> 'review' OR material_id IS NOT NULL AND rating IS NOT NULL)
      );
      CREATE UNIQUE INDEX contribution_review ON community.contribution (material_id, author_id) WHERE kind = 'review' AND deleted_at IS NULL;
      CREATE INDEX contribution_newest ON community.contribution (created_at DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX contribution_material ON community.contribution (material_id, kind, created_at DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX contribution_author ON community.contribution (author_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX contribution_tools ON community.contribution USING gin (tool_ids) WHERE deleted_at IS NULL;

      -- The row is made by the first comment; until then a subject's thread is empty. It bears the id of its subject.
      CREATE TABLE community.thread (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL CHECK (subject_kind IN ('material', 'contribution')),
        subject_id uuid NOT NULL,
        last_seq bigint NOT NULL, -- number of the newest event; its row lock puts the thread's events in order
        locked_at timestamptz(3),
        UNIQUE (subject_kind, subject_id)
      ) WITH (fillfactor = 70);

      CREATE TABLE community.comment (
        id uuid PRIMARY KEY,
        thread_id uuid NOT NULL REFERENCES community.thread,
        parent_id uuid REFERENCES community.comment,
        position bigint NOT NULL, -- number of the event that made it; never changes
        seq bigint NOT NULL,      -- number of the newest event about it
        author_id uuid NOT NULL,
        institution_id uuid,
        body text NOT NULL,
        audience_id uuid,
        client_id uuid,
        created_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        deleted_at timestamptz(3),
        hidden_at timestamptz(3),
        statement_id uuid,
        case_open boolean NOT NULL DEFAULT false,
        open text[] NOT NULL,
        shared text[] NOT NULL,
        shared_until timestamptz(3),
        stub text[] NOT NULL DEFAULT '{}' -- who sees that something stood here, when they may not see what
      );
      CREATE UNIQUE INDEX comment_position ON community.comment (thread_id, position);
      CREATE INDEX comment_seq ON community.comment (thread_id, seq);
      CREATE UNIQUE INDEX comment_client ON community.comment (author_id, client_id) WHERE client_id IS NOT NULL;

      CREATE TABLE community.reaction (
        subject_kind text NOT NULL CHECK (subject_kind IN ('contribution', 'comment')),
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (subject_id, kind, person_id)
      );
      CREATE INDEX reaction_person ON community.reaction (person_id);

      -- The columns that RateLimiterPostgres of rate-limiter-flexible works with. Counts may be lost in a crash.
      CREATE UNLOGGED TABLE community.action_limit (
        key text PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA community CASCADE');
  }
}
