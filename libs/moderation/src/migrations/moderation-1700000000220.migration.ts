import { APP_ROLE } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log keeps what was done, and can lose the name of someone who erased their account; that is all that may change in it. */
export class ForgetInLog1700000000220 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION moderation.forget_in_log(name text, email text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE moderation.log l SET details = identity.without_in(l.details, name, email) WHERE identity.names(l.details::text, name, email) $$;
      REVOKE EXECUTE ON FUNCTION moderation.forget_in_log FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION moderation.forget_in_log TO ${APP_ROLE};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION moderation.forget_in_log');
  }
}
