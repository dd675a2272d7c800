import 'reflect-metadata';
import { readConfig } from '@deelgenoot/platform';
import { migrate } from '../migrations.ts';

/** Brings the database of DATABASE_URL to the newest form; run once before the API and the worker start. */
migrate(readConfig(process.env).DATABASE_URL).then(
  () => console.log('The database has the newest form.'),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
