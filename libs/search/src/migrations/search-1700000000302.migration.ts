import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People and schools are found too, but identity does not know search. The database tells: whatever changes what is found of
 * a person or school adds an index job in the same transaction, and hides them at once where fewer may see them.
 */
export class Search1700000000302 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(ENQUEUE);
    await db.query(PEOPLE);
    await db.query(SCHOOLS);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['person', 'membership', 'institution'])
      for (const what of ['insert', 'update', 'delete']) await db.query(`DROP TRIGGER IF EXISTS search_${what} ON identity.${table}`);
    await db.query('DROP FUNCTION search.person_written, search.membership_written, search.institution_written, search.enqueue');
  }
}

const ENQUEUE = `
  CREATE FUNCTION search.enqueue(of_kind text, changed uuid[], narrowed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO search.narrowed (kind, id) SELECT DISTINCT of_kind, n FROM unnest(narrowed) AS n ORDER BY n
      ON CONFLICT (kind, id) DO UPDATE SET token = nextval('search.narrowed_token'), at = now(), confirmed = '{}';
    PERFORM platform.add_job('search.index', json_build_object('kind', of_kind, 'ids', batch.ids), CASE WHEN cardinality(batch.ids) = 1 THEN 'search.index:' || of_kind || ':' || batch.ids[1] END, NULL)
      FROM (SELECT array_agg(numbered.id ORDER BY numbered.id) AS ids
              FROM (SELECT each.id, row_number() OVER (ORDER BY each.id) AS n FROM (SELECT DISTINCT c AS id FROM unnest(changed || narrowed) AS c) each) numbered
             GROUP BY (n - 1) / 100) batch;
  END $$;`;

const triggers = (table: string): string => `
  CREATE TRIGGER search_insert AFTER INSERT ON identity.${table} REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search.${table}_written();
  CREATE TRIGGER search_update AFTER UPDATE ON identity.${table} REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION search.${table}_written();
  CREATE TRIGGER search_delete AFTER DELETE ON identity.${table} REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION search.${table}_written();`;

const PEOPLE = `
  CREATE FUNCTION search.person_written() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM search.enqueue('person', ARRAY(SELECT id FROM new_rows), '{}');
    ELSIF TG_OP = 'DELETE' THEN
      PERFORM search.enqueue('person', '{}', ARRAY(SELECT id FROM old_rows));
    ELSE
      PERFORM search.enqueue('person',
        ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id)
               WHERE (n.name, n.headline, n.ask_me_about, n.domains, n.levels, n.profile_open, n.suspended_at) IS DISTINCT FROM (o.name, o.headline, o.ask_me_about, o.domains, o.levels, o.profile_open, o.suspended_at)),
        ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE o.profile_open AND NOT n.profile_open OR o.suspended_at IS NULL AND n.suspended_at IS NOT NULL));
    END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION search.membership_written() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM search.enqueue('person', ARRAY(SELECT person_id FROM new_rows), '{}');
    ELSIF TG_OP = 'DELETE' THEN
      PERFORM search.enqueue('person', '{}', ARRAY(SELECT person_id FROM old_rows));
    ELSE
      PERFORM search.enqueue('person', '{}', ARRAY(SELECT n.person_id FROM new_rows n JOIN old_rows o USING (id)
        WHERE (n.person_id, n.institution_id, n.starts_at, n.ends_at) IS DISTINCT FROM (o.person_id, o.institution_id, o.starts_at, o.ends_at)));
    END IF;
    RETURN NULL;
  END $$;
  ${triggers('person')}
  ${triggers('membership')}`;

const SCHOOLS = `
  CREATE FUNCTION search.institution_written() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM search.enqueue('school', ARRAY(SELECT id FROM new_rows), '{}');
    ELSIF TG_OP = 'DELETE' THEN
      PERFORM search.enqueue('school', '{}', ARRAY(SELECT id FROM old_rows));
    ELSE
      PERFORM search.enqueue('school', ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE n IS DISTINCT FROM o), '{}');
    END IF;
    RETURN NULL;
  END $$;
  ${triggers('institution')}`;
