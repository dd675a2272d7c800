import { APP_ROLE } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who erased their account leave a row without anyone behind it; and text in which a name was taken out. */
export class Erasure1700000000160 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE identity.person ADD COLUMN erased_at timestamptz(3);

      CREATE FUNCTION identity.literal(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT regexp_replace(words, '([][\\\\.^$*+?(){}|-])', '\\\\\\1', 'g') $$;

      -- A text without this name and address, wherever they stand as whole words. A first name alone is nobody's: then only
      -- a text that is nothing else loses it.
      CREATE FUNCTION identity.without(words text, name text, email text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN lower(words) IN (lower(name), lower(email)) THEN '${WITHOUT}' ELSE
          regexp_replace(
            CASE WHEN name LIKE '% %' THEN regexp_replace(words, '(?<![[:alnum:]])' || identity.literal(name) || '(?![[:alnum:]])', '${WITHOUT}', 'gi') ELSE words END,
            '(?<![[:alnum:].])' || identity.literal(email) || '(?![[:alnum:]])', '${WITHOUT}', 'gi') END $$;

      -- The same for the texts within JSON, however deep.
      CREATE FUNCTION identity.without_in(value jsonb, name text, email text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE jsonb_typeof(value)
          WHEN 'string' THEN to_jsonb(identity.without(value #>> '{}', name, email))
          WHEN 'array' THEN coalesce((SELECT jsonb_agg(identity.without_in(e.v, name, email) ORDER BY e.n) FROM jsonb_array_elements(value) WITH ORDINALITY AS e (v, n)), '[]')
          WHEN 'object' THEN coalesce((SELECT jsonb_object_agg(e.key, identity.without_in(e.value, name, email)) FROM jsonb_each(value) AS e), '{}')
          ELSE value END $$;

      -- Whether such a text can hold them, for WHERE.
      CREATE FUNCTION identity.names(words text, name text, email text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT strpos(lower(words), lower(name)) > 0 OR strpos(lower(words), lower(email)) > 0 $$;

      -- The log of what administrators and managers did keeps that it was done, and loses to whom.
      CREATE FUNCTION identity.forget_in_audit(name text, email text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE identity.audit a SET about = identity.without(a.about, name, email), details = identity.without_in(a.details, name, email)
         WHERE identity.names(coalesce(a.about, '') || a.details::text, name, email) $$;
      REVOKE EXECUTE ON FUNCTION identity.forget_in_audit FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION identity.forget_in_audit TO ${APP_ROLE};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION identity.forget_in_audit, identity.without_in, identity.names, identity.without, identity.literal;
      ALTER TABLE identity.person DROP COLUMN erased_at`);
  }
}

const WITHOUT = '…';
