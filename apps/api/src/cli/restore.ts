import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '@deelgenoot/platform';
import { BackupFault, restore } from '@deelgenoot/platform/backup';
import { startEmbedded, takeLock } from '@deelgenoot/platform/embedded';
import { migrations } from '../migrations.ts';
import { inOneSentence } from './with-app.ts';

const EMBEDDED = '.data/postgres';

/** Puts a backup into an empty database: `npm run restore -- <file.zip>`, with `DATABASE_URL` or into a new embedded one. */
await inOneSentence(async () => {
  const path = process.argv[2];
  if (!path) throw new BackupFault('Name the backup: npm run restore -- deelgenoot.zip');
  await withDatabase(async (databaseUrl) => {
    const { tables, files, madeAt } = await restore(readConfig({ ...process.env, DATABASE_URL: databaseUrl }), resolve(path), migrations);
    console.log(`${tables.length} tables and ${files.length} files of ${madeAt} are back.`);
    console.log('Put the signing key back into KEYS_DIR, then try: npm run ledger:verify, npm run files:check, npm run search:check.');
  });
});

/** The one that `DATABASE_URL` names, else a new embedded one that `npm start` finds afterwards. */
async function withDatabase(work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const given = process.env['DATABASE_URL'];
  if (given) return work(given);
  mkdirSync('.data', { recursive: true });
  const lock = await takeLock('.data/lock');
  if (!lock) throw new BackupFault('Deelgenoot runs here; stop it first.');
  const server = await startEmbedded({ dataDir: EMBEDDED, durable: true });
  try {
    await work(server.url());
  } finally {
    await server.stop();
    lock.release();
  }
}
