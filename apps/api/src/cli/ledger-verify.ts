import { readFile } from 'node:fs/promises';
import { headOfReceipt, VerifyLedger } from '@deelgenoot/consent';
import { Database } from '@deelgenoot/platform';
import { withApp } from './with-app.ts';

/**
 * Verifies every consent chain and every record that it tells of. Names the first bad event, and the first bad record, of each that is broken. Receipts (JSON) that are named too must still be true.
 */
await withApp(async (app) => {
  const heads = await Promise.all(process.argv.slice(2).map(async (path) => headOfReceipt(JSON.parse(await readFile(path, 'utf8')), path)));
  const report = await app.get(VerifyLedger, { strict: false }).verifyAll(app.get(Database).context(), heads);
  console.log(JSON.stringify(report, null, 2));
  return report.broken.length === 0;
});
