import { Community1700000000900 } from './community-1700000000900.migration.ts';
import { CommunityLocks1700000000910 } from './community-1700000000910.migration.ts';
import { CommunityOwnEvents1700000000920 } from './community-1700000000920.migration.ts';

export const communityMigrations = [Community1700000000900, CommunityLocks1700000000910, CommunityOwnEvents1700000000920];
