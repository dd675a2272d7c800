import { BlobKeeper, Database } from '@deelgenoot/platform';
import { withApp } from './with-app.ts';

/** Reads every file that the database speaks of, and names what is missing, damaged, or there for nothing. */
await withApp(async (app) => {
  const report = await app.get(BlobKeeper, { strict: false }).check(app.get(Database).context());
  console.log(JSON.stringify(report, null, 2));
  return report.missing.length + report.damaged.length === 0;
});
