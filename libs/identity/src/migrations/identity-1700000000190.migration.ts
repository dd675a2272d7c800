import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person carries as someone of their schools, as SQL knows it; roles and suspension aside. */
export class IdentityPassesOfPerson1700000000190 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION identity.passes_of_person(person uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT ARRAY['public', 'person:' || person] || ARRAY(
          SELECT DISTINCT pass FROM identity.membership m JOIN identity.institution i ON i.id = m.institution_id, unnest(identity.passes_of_school(i.id)) pass
          WHERE m.person_id = person AND i.status = 'member' AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())) $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION identity.passes_of_person');
  }
}
