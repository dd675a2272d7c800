import { openSchema } from '@deelgenoot/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for people. */
export class Notifications1700000000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openSchema('notifications'));
    await db.query(`
      CREATE TABLE notifications.notification (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        url text NOT NULL,
        key text NOT NULL,
        details jsonb,
        at timestamptz(3) NOT NULL DEFAULT now(),
        seen_at timestamptz(3),
        done_at timestamptz(3),
        UNIQUE (person_id, key)
      );
      CREATE INDEX notification_waiting ON notifications.notification (person_id, at DESC) WHERE done_at IS NULL;
      CREATE INDEX notification_key ON notifications.notification (key) WHERE done_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA notifications CASCADE');
  }
}

export const notificationsMigrations = [Notifications1700000000500];
