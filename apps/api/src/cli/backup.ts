import { resolve } from 'node:path';
import { readConfig } from '@deelgenoot/platform';
import { BackupFault, backUp } from '@deelgenoot/platform/backup';
import { inOneSentence, settings } from './with-app.ts';

/** Writes database and files into one zip while the program goes on: `npm run backup -- <file.zip>`. */
await inOneSentence(async () => {
  const path = process.argv[2];
  if (!path) throw new BackupFault('Name the file to write: npm run backup -- deelgenoot.zip');
  const config = readConfig(settings());
  const { tables, files, madeAt } = await backUp(config, resolve(path));
  console.log(`${resolve(path)}: ${tables.length} tables and ${files.length} files as of ${madeAt}.`);
  console.log(`Keep the signing key (${config.KEYS_DIR}) elsewhere: it is not in the backup, and without it the ledger cannot be verified.`);
});
