import { APP_ROLE } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sets of schools that nothing leaves out any more are forgotten. */
export class ExclusionsForgotten1700000000180 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`GRANT DELETE ON identity.exclusion TO ${APP_ROLE}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`REVOKE DELETE ON identity.exclusion FROM ${APP_ROLE}`);
  }
}
