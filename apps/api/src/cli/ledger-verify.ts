import { VerifyLedger } from '@deelgenoot/consent';
import { Database } from '@deelgenoot/platform';
import { withApp } from './with-app.ts';

/** Verifies every consent chain, and names the first bad event of each that is broken. */
await withApp(async (app) => {
  const report = await app.get(VerifyLedger, { strict: false }).verifyAll(app.get(Database).context());
  console.log(JSON.stringify(report, null, 2));
  return report.broken.length === 0;
});
