import { Interop1700000001000 } from './interop-1700000001000.migration.ts';

export const interopMigrations = [Interop1700000001000];
