import { Interop1700000001000 } from './interop-1700000001000.migration.ts';
import { InteropArrivals1700000001010 } from './interop-1700000001010.migration.ts';
import { InteropNothingNew1700000001020 } from './interop-1700000001020.migration.ts';

export const interopMigrations = [Interop1700000001000, InteropArrivals1700000001010, InteropNothingNew1700000001020];
