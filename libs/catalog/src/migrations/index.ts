import { Catalog1700000000700 } from './catalog-1700000000700.migration.ts';
import { Catalog1700000000710 } from './catalog-1700000000710.migration.ts';
import { Catalog1700000000720 } from './catalog-1700000000720.migration.ts';
import { Catalog1700000000730 } from './catalog-1700000000730.migration.ts';
import { Catalog1700000000740 } from './catalog-1700000000740.migration.ts';
import { Catalog1700000000750 } from './catalog-1700000000750.migration.ts';
import { CatalogLines1700000000770 } from './catalog-1700000000770.migration.ts';
import { CatalogStorage1700000000780 } from './catalog-1700000000780.migration.ts';
import { CatalogAccessEnds1700000000790 } from './catalog-1700000000790.migration.ts';
import { CatalogLineage1700000000800 } from './catalog-1700000000800.migration.ts';
import { CatalogTrace1700000000810 } from './catalog-1700000000810.migration.ts';

export const catalogMigrations = [
  Catalog1700000000700,
  Catalog1700000000710,
  Catalog1700000000720,
  Catalog1700000000730,
  Catalog1700000000740,
  Catalog1700000000750,
  CatalogLines1700000000770,
  CatalogStorage1700000000780,
  CatalogAccessEnds1700000000790,
  CatalogLineage1700000000800,
  CatalogTrace1700000000810,
];
