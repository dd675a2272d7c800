import { Moderation1700000000200 } from './moderation-1700000000200.migration.ts';
import { ModerationLocks1700000000210 } from './moderation-1700000000210.migration.ts';
import { ForgetInLog1700000000220 } from './moderation-1700000000220.migration.ts';

export const moderationMigrations = [Moderation1700000000200, ModerationLocks1700000000210, ForgetInLog1700000000220];
