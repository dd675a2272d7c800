import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index inside PostgreSQL: documents with their audience, where words stand, and every word for spelling. */
export class Search1700000000301 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LISTS);
    await db.query(DOCUMENTS);
    await db.query(WORDS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE search.rebuild, search.word, search.part, search.document, search.facet, search.pass_list; ALTER TABLE search.narrowed DROP COLUMN confirmed',
    );
  }
}

// An audience or a facet value stands in thousands of documents. Each distinct one is kept once, under a number, so that a
// search compares numbers: a list of sixty schools' passes would make a row ten times as wide.
const LISTS = `
  CREATE TABLE search.pass_list (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key bytea NOT NULL UNIQUE, -- SHA-256 of the passes in order
    passes text[] NOT NULL
  );
  CREATE INDEX pass_list_by_pass ON search.pass_list USING gin (passes);

  CREATE TABLE search.facet (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    value text NOT NULL,
    UNIQUE (name, value)
  );`;

const DOCUMENTS = `
  CREATE TABLE search.document (
    kind text NOT NULL,
    id uuid NOT NULL,
    fold_id uuid NOT NULL,
    -- numbers of pass lists; 0 is the empty one
    open integer NOT NULL,
    shared integer NOT NULL,
    shared_until timestamptz(3),
    subject_id uuid,
    subject_open integer NOT NULL,
    subject_shared integer NOT NULL,
    subject_shared_until timestamptz(3),
    -- who may see a newer document of the same fold, and therefore finds that one instead
    newer_open integer NOT NULL,
    newer_shared integer NOT NULL,
    newer_shared_until timestamptz(3),
    facets integer[] NOT NULL,
    published_at timestamptz(3) NOT NULL,
    weight real NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL,
    url text NOT NULL,
    head tsvector NOT NULL,
    title_words tsvector NOT NULL,
    words tsvector NOT NULL,
    hash bytea NOT NULL,
    indexed_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, id)
  );
  CREATE INDEX document_by_word ON search.document USING gin (words) WITH (fastupdate = off);
  CREATE INDEX document_by_title_word ON search.document USING gin (title_words) WITH (fastupdate = off);
  CREATE INDEX document_by_fold ON search.document (fold_id);
  CREATE INDEX document_by_subject ON search.document (subject_id) WHERE subject_id IS NOT NULL;
  CREATE INDEX document_by_date ON search.document (published_at DESC, id);

  -- the text itself, in pieces that have a place; read only for the hits of one page
  CREATE TABLE search.part (
    kind text NOT NULL,
    id uuid NOT NULL,
    no integer NOT NULL,
    place text NOT NULL,
    text text NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (kind, id, no),
    FOREIGN KEY (kind, id) REFERENCES search.document ON DELETE CASCADE
  );`;

const WORDS = `
  CREATE TABLE search.word (word text PRIMARY KEY);
  CREATE INDEX word_by_trigram ON search.word USING gin (word gin_trgm_ops);

  -- the engines that no longer need to be told of a narrowing
  ALTER TABLE search.narrowed ADD COLUMN confirmed text[] NOT NULL DEFAULT '{}';

  -- an index that is being built beside the one in use; changes go to both
  CREATE TABLE search.rebuild (engine text PRIMARY KEY, target text NOT NULL, started_at timestamptz(3) NOT NULL DEFAULT now());`;
