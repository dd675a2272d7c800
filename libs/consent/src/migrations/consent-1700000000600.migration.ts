import { createHash } from 'node:crypto';
import { APP_ROLE, openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONSENT_TEXTS_1 } from './consent-texts-1.ts';

/** Authors, their answers, the schools' clearances, and the ledger that nobody can rewrite. */
export class Consent1700000000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('consent'));
    await db.query(AGREEMENTS);
    await db.query(LEDGER);
    await db.query(APPEND_ONLY);
    for (const { id, language, body } of CONSENT_TEXTS_1)
      await db.query('INSERT INTO consent.consent_text (id, version, language, sha256, body) VALUES ($1, 1, $2, $3, $4)', [
        id,
        language,
        createHash('sha256').update(body).digest('hex'),
        body,
      ]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA consent CASCADE');
  }
}

const AGREEMENTS = `
  -- Who made what. Ended rows stay: the ledger speaks of them.
  CREATE TABLE consent.contribution (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    person_id uuid NOT NULL,
    employer_id uuid, -- the school they worked for when it was made
    position int NOT NULL DEFAULT 0,
    from_version int NOT NULL DEFAULT 1,
    to_version int,
    added_at timestamptz(3) NOT NULL DEFAULT now(),
    ended_at timestamptz(3)
  );
  CREATE UNIQUE INDEX contribution_one ON consent.contribution (subject_kind, subject_id, person_id) WHERE ended_at IS NULL;
  CREATE INDEX contribution_person ON consent.contribution (person_id, subject_kind, subject_id) WHERE ended_at IS NULL;

  -- The schools that took part at some moment; named by the hash of its text, so each is kept once.
  CREATE TABLE consent.roster (
    sha256 text PRIMARY KEY,
    schools jsonb NOT NULL
  );

  -- What the author actually read.
  CREATE TABLE consent.consent_text (
    id uuid PRIMARY KEY,
    version int NOT NULL,
    language text NOT NULL CHECK (language IN ('nl', 'en')),
    sha256 text NOT NULL,
    body text NOT NULL,
    UNIQUE (version, language)
  );

  CREATE TABLE consent.consent (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    institution_id uuid NOT NULL,
    author_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('requested', 'granted', 'declined', 'lapsed', 'cancelled', 'withdrawn', 'expired', 'superseded', 'revoked')),
    asked jsonb NOT NULL,
    terms jsonb,
    until timestamptz(3), -- of the terms, for the job that ends them
    roster text REFERENCES consent.roster,
    basis text NOT NULL DEFAULT 'individual' CHECK (basis = 'individual' OR basis LIKE 'standing:%'),
    version int NOT NULL,
    content_hash text NOT NULL,
    text_version int NOT NULL,
    requested_by uuid,
    requested_at timestamptz(3) NOT NULL,
    lapses_at timestamptz(3) NOT NULL,
    reminded_at timestamptz(3),
    answered_at timestamptz(3),
    ended_at timestamptz(3),
    supersedes uuid REFERENCES consent.consent,
    CHECK (state <> 'granted' OR terms IS NOT NULL AND roster IS NOT NULL AND answered_at IS NOT NULL)
  );
  -- One yes that holds and one open question per author and work, however many ask at once.
  CREATE UNIQUE INDEX consent_one_granted ON consent.consent (subject_kind, subject_id, author_id) WHERE state = 'granted';
  CREATE UNIQUE INDEX consent_one_requested ON consent.consent (subject_kind, subject_id, author_id) WHERE state = 'requested';
  CREATE INDEX consent_subject ON consent.consent (subject_kind, subject_id, author_id, id DESC);
  CREATE INDEX consent_author ON consent.consent (author_id, id DESC);
  CREATE INDEX consent_waiting ON consent.consent (author_id, id DESC) WHERE state = 'requested';
  CREATE INDEX consent_lapses ON consent.consent (lapses_at) WHERE state = 'requested';
  CREATE INDEX consent_expires ON consent.consent (until) WHERE state = 'granted' AND until IS NOT NULL;

  -- The permission of the school itself, for one work.
  CREATE TABLE consent.clearance (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    institution_id uuid NOT NULL,
    scope jsonb NOT NULL,
    roster text NOT NULL REFERENCES consent.roster,
    until timestamptz(3),
    given_by uuid,
    given_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3)
  );
  CREATE UNIQUE INDEX clearance_one ON consent.clearance (subject_kind, subject_id) WHERE ended_at IS NULL;
  CREATE INDEX clearance_institution ON consent.clearance (institution_id) WHERE ended_at IS NULL;

  -- An author's advance answer for everything they make for one school.
  CREATE TABLE consent.standing_rule (
    id uuid PRIMARY KEY,
    author_id uuid NOT NULL,
    institution_id uuid NOT NULL,
    terms jsonb NOT NULL,
    made_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3)
  );
  CREATE UNIQUE INDEX standing_rule_one ON consent.standing_rule (author_id, institution_id) WHERE ended_at IS NULL;
`;

const LEDGER = `
  -- The end of each chain. Its row is the lock of everything that changes one subject's answers.
  CREATE TABLE consent.chain (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    seq int NOT NULL DEFAULT 0,
    hash text NOT NULL,
    signed_seq int NOT NULL DEFAULT 0,
    PRIMARY KEY (subject_kind, subject_id)
  );
  CREATE INDEX chain_unsigned ON consent.chain (subject_kind, subject_id) WHERE seq > signed_seq;

  CREATE TABLE consent.event (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    seq int NOT NULL CHECK (seq > 0),
    type text NOT NULL,
    at timestamptz(3) NOT NULL,
    body jsonb NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, seq)
  );

  CREATE TABLE consent.signed_head (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    seq int NOT NULL,
    hash text NOT NULL,
    signed_at timestamptz(3) NOT NULL,
    signature text NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, seq)
  );

  -- Events name people by a keyed hash. Without this row nobody can tell any more whom an event is about.
  CREATE TABLE consent.person_key (
    person_id uuid PRIMARY KEY,
    key bytea NOT NULL,
    commitment text NOT NULL UNIQUE
  );
`;

/** What must never change: refused to the program by its rights, and to everyone, the owner too, by a trigger. */
const EVIDENCE = ['event', 'signed_head', 'consent_text', 'roster'];

const APPEND_ONLY = `
  CREATE FUNCTION consent.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'consent.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
  ${EVIDENCE.map(
    (table) => `
  REVOKE UPDATE, DELETE, TRUNCATE ON consent.${table} FROM ${APP_ROLE};
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent.${table} FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change();`,
  ).join('')}
`;
