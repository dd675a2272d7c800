import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people of a school that went up in a member keep its passes, as every request knows already. */
export class IdentityPassesAfterMerging1700000000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(bodyWith('identity.takes_part(i.id)'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(bodyWith("i.status = 'member'"));
  }
}

const bodyWith = (takesPart: string): string => `
  CREATE OR REPLACE FUNCTION identity.passes_of_person(person uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY['public', 'person:' || person] || ARRAY(
      SELECT DISTINCT pass FROM identity.membership m JOIN identity.institution i ON i.id = m.institution_id, unnest(identity.passes_of_school(i.id)) pass
      WHERE m.person_id = person AND ${takesPart} AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())) $$`;
