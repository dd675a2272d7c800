import { catalogMigrations } from '@deelgenoot/catalog';
import { communityMigrations } from '@deelgenoot/community';
import { consentMigrations, RESTAMP_ALL_JOB } from '@deelgenoot/consent';
import { identityMigrations } from '@deelgenoot/identity';
import { interopMigrations } from '@deelgenoot/interop';
import { moderationMigrations } from '@deelgenoot/moderation';
import { notificationsMigrations } from '@deelgenoot/notifications';
import { offersMigrations } from '@deelgenoot/offers';
import { migrateDatabase, platformMigrations } from '@deelgenoot/platform';
import { CHECK_JOB, searchMigrations } from '@deelgenoot/search';

/** Every room's migrations, in the order in which rooms may refer to each other. */
export const migrations = [
  ...platformMigrations,
  ...identityMigrations,
  ...moderationMigrations,
  ...searchMigrations,
  ...notificationsMigrations,
  ...consentMigrations,
  ...catalogMigrations,
  ...offersMigrations,
  ...communityMigrations,
  ...interopMigrations,
];

/** Brings the database behind this address to the newest form; audiences, and what search holds, of an older form are renewed then. */
export const migrate = (databaseUrl: string): Promise<void> => migrateDatabase(databaseUrl, migrations, [RESTAMP_ALL_JOB, CHECK_JOB]);
