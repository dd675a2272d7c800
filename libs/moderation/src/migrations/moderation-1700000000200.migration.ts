import { APP_ROLE, openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices join one open case per subject; each decision is a statement of reasons; everything done is in an append-only log. */
export class Moderation1700000000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('moderation'));
    await db.query(`
      CREATE TABLE moderation.case (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        institution_id uuid,
        author_id uuid,
        beyond_home boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'decided')),
        opened_at timestamptz(3) NOT NULL DEFAULT now(),
        decided_at timestamptz(3)
      );
      CREATE UNIQUE INDEX case_open ON moderation.case (subject_kind, subject_id) WHERE state = 'open';
      CREATE INDEX case_list ON moderation.case (state, opened_at DESC, id DESC);

      CREATE TABLE moderation.notice (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES moderation.case,
        notifier_id uuid NOT NULL,
        reason text NOT NULL,
        explanation text,
        at timestamptz(3) NOT NULL DEFAULT now(),
        UNIQUE (case_id, notifier_id)
      );

      CREATE TABLE moderation.statement (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES moderation.case,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        institution_id uuid,
        author_id uuid,
        restriction text NOT NULL CHECK (restriction IN ('hidden')),
        rule text NOT NULL,
        reason text NOT NULL,
        from_notice boolean NOT NULL,
        automated boolean NOT NULL DEFAULT false,
        decided_by uuid NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        lifted_at timestamptz(3)
      );
      CREATE UNIQUE INDEX statement_active ON moderation.statement (subject_kind, subject_id) WHERE lifted_at IS NULL;
      CREATE INDEX ON moderation.statement (author_id, at DESC);

      CREATE TABLE moderation.log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id uuid NOT NULL,
        actor_id uuid NOT NULL,
        act text NOT NULL,
        details jsonb,
        at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX log_case ON moderation.log (case_id);
      REVOKE UPDATE, DELETE ON moderation.log FROM ${APP_ROLE};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA moderation CASCADE');
  }
}
