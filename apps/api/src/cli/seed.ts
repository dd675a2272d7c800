import 'reflect-metadata';
import { readConfig } from '@deelgenoot/platform';
import { seedDemo } from '../demo/seed.ts';

/** Lays the demo world into the database of DATABASE_URL, unless it is there. */
console.log((await seedDemo(readConfig(process.env))) ? 'The demo world is there now.' : 'The demo world was there already.');
