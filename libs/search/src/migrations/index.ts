import { Search1700000000300 } from './search-1700000000300.migration.ts';
import { Search1700000000301 } from './search-1700000000301.migration.ts';
import { Search1700000000302 } from './search-1700000000302.migration.ts';

export const searchMigrations = [Search1700000000300, Search1700000000301, Search1700000000302];
