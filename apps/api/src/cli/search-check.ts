import { SearchMaintenance } from '@deelgenoot/search';
import { withApp } from './with-app.ts';

/** Compares index and database, repairs the index, and says what was wrong. */
await withApp(async (app) => {
  const report = await app.get(SearchMaintenance, { strict: false }).check();
  console.log(JSON.stringify(report, null, 2));
  return report.engines.every(({ missing, stale, extra }) => missing + stale + extra === 0);
});
