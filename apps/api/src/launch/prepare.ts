import { existsSync, writeFileSync } from 'node:fs';
import { ConfigError, readConfig } from '@deelgenoot/platform';
import { migrate } from '../migrations.ts';

/**
 * Brings the database to the newest form, and lays the demo world into it once. A process of its own, so that the
 * launcher stays small. The argument is the file that remembers that the demo world is there.
 */
async function prepare(seeded: string): Promise<void> {
  const config = readConfig(process.env);
  await migrate(config.DATABASE_URL);
  if (!config.DEMO || existsSync(seeded)) return;
  const { seedDemo } = await import('../demo/seed.ts');
  await seedDemo(config);
  writeFileSync(seeded, new Date().toISOString());
}

prepare(process.argv[2] as string).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  },
);
