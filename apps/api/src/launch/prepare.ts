import { ConfigError, readConfig } from '@deelgenoot/platform';
import { migrate } from '../migrations.ts';

/**
 * Brings the database to the newest form, and lays the demo world into one that has none. A process of its own, so that
 * the launcher stays small.
 */
async function prepare(): Promise<void> {
  const config = readConfig(process.env);
  await migrate(config.DATABASE_URL);
  if (!config.DEMO) return;
  const { seedDemo } = await import('../demo/seed.ts');
  await seedDemo(config);
}

prepare().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  },
);
