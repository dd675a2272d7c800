import { openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schools, people, who belongs where and since when, and every way in. */
export class Identity1700000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('identity'));
    await db.query(SCHOOLS_AND_PEOPLE);
    await db.query(WAYS_IN);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA identity CASCADE');
  }
}

const SCHOOLS_AND_PEOPLE = `
  CREATE TABLE identity.institution (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL,
    town text NOT NULL,
    lat double precision,
    lon double precision,
    status text NOT NULL DEFAULT 'reference' CHECK (status IN ('reference', 'member', 'left', 'merged')),
    demo boolean NOT NULL DEFAULT false,
    intro text,
    merged_into uuid REFERENCES identity.institution,
    created_at timestamptz(3) NOT NULL DEFAULT now()
  );
  CREATE INDEX institution_by_name ON identity.institution (lower(name), id);

  CREATE TABLE identity.person (
    id uuid PRIMARY KEY,
    email citext NOT NULL CONSTRAINT person_email_key UNIQUE,
    email_verified_at timestamptz(3),
    name text NOT NULL,
    locale text NOT NULL DEFAULT 'nl' CHECK (locale IN ('nl', 'en')),
    password_hash text,
    headline text,
    ask_me_about text[] NOT NULL DEFAULT '{}',
    domains text[] NOT NULL DEFAULT '{}',
    levels text[] NOT NULL DEFAULT '{}',
    profile_open boolean NOT NULL DEFAULT false,
    suspended_at timestamptz(3),
    demo boolean NOT NULL DEFAULT false,
    demo_key text UNIQUE,
    created_at timestamptz(3) NOT NULL DEFAULT now()
  );
  CREATE INDEX person_by_name ON identity.person USING gin (name gin_trgm_ops);

  CREATE TABLE identity.membership (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES identity.person,
    institution_id uuid NOT NULL REFERENCES identity.institution,
    roles text[] NOT NULL CHECK (roles <@ ARRAY['teacher', 'icoach', 'manager', 'moderator'] AND cardinality(roles) > 0),
    starts_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', now()),
    ends_at timestamptz(3)
  );
  CREATE UNIQUE INDEX membership_open_key ON identity.membership (person_id, institution_id) WHERE ends_at IS NULL;
  CREATE INDEX membership_by_person ON identity.membership (person_id);
  CREATE INDEX membership_by_institution ON identity.membership (institution_id, person_id);

  CREATE TABLE identity.platform_role (
    person_id uuid NOT NULL REFERENCES identity.person,
    role text NOT NULL CHECK (role IN ('moderator', 'admin')),
    PRIMARY KEY (person_id, role)
  );

  -- An unconfirmed claim of one school must not keep out the school whose domain it is: only confirmed ones are unique.
  CREATE TABLE identity.school_domain (
    institution_id uuid NOT NULL REFERENCES identity.institution,
    domain citext NOT NULL,
    added_by uuid REFERENCES identity.person,
    added_at timestamptz(3) NOT NULL DEFAULT now(),
    confirmed_by uuid REFERENCES identity.person,
    confirmed_at timestamptz(3),
    PRIMARY KEY (institution_id, domain)
  );
  CREATE UNIQUE INDEX school_domain_confirmed_key ON identity.school_domain (domain) WHERE confirmed_at IS NOT NULL;
`;

const WAYS_IN = `
  CREATE TABLE identity.session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES identity.person,
    device text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    last_seen_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3) NOT NULL
  );
  CREATE INDEX session_by_person ON identity.session (person_id);

  CREATE TABLE identity.api_token (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES identity.person,
    name text NOT NULL,
    scopes text[] NOT NULL CHECK (scopes <@ ARRAY['read', 'write', 'consent'] AND cardinality(scopes) > 0),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    last_used_at timestamptz(3),
    expires_at timestamptz(3) NOT NULL
  );
  CREATE INDEX api_token_by_person ON identity.api_token (person_id);

  CREATE TABLE identity.invitation (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    institution_id uuid NOT NULL REFERENCES identity.institution,
    email citext NOT NULL,
    roles text[] NOT NULL,
    invited_by uuid REFERENCES identity.person,
    sent_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3) NOT NULL,
    accepted_at timestamptz(3)
  );
  CREATE UNIQUE INDEX invitation_open_key ON identity.invitation (institution_id, email) WHERE accepted_at IS NULL;

  CREATE TABLE identity.mail_token (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('sign-up', 'reset-password', 'change-email')),
    person_id uuid REFERENCES identity.person,
    email citext NOT NULL,
    data jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3)
  );
  CREATE INDEX mail_token_by_person ON identity.mail_token (person_id);

  -- The columns that RateLimiterPostgres of rate-limiter-flexible works with.
  CREATE UNLOGGED TABLE identity.rate_limit (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  );
`;
