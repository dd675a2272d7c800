import { join } from 'node:path';
import { type Config, readConfig } from '@deelgenoot/platform/config';

/** What the launcher starts, and with which environment. */
export interface Settings {
  config: Config;
  /** Whether PostgreSQL comes with the program; else `DATABASE_URL` names one. */
  embedded: boolean;
  /** Environment of the children, without `DATABASE_URL` when embedded. */
  env: NodeJS.ProcessEnv;
}

const STAND_IN = 'postgres://embedded/';

/**
 * The settings given, completed for a program that runs on one machine from one folder. An embedded database is a demo
 * unless told otherwise.
 * @throws ConfigError naming every wrong setting, before anything is started
 */
export function readSettings(root: string, folder: string, dev: boolean): Settings {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const embedded = !given['DATABASE_URL'];
  const env = {
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/deelgenoot/compiled'), // a quarter off every later start
    NODE_ENV: dev ? 'development' : 'production',
    FILES_DIR: join(folder, 'files'),
    MAIL_DIR: join(folder, 'mail'),
    KEYS_DIR: join(folder, 'keys'),
    PUBLIC_URL: dev ? 'http://localhost:5173' : `http://localhost:${Number(given['PORT']) || 3000}`,
    ...(dev ? {} : { WEB_DIR: join(root, 'apps/web/dist') }),
    ...(embedded ? { DEMO: '1' } : {}),
    ...given,
  };
  return { config: readConfig({ DATABASE_URL: STAND_IN, ...env }), embedded, env };
}
