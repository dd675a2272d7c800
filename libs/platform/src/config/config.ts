import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((v) => v === '1' || v === 'true');
const url = (...schemes: string[]) =>
  z.string().refine((v) => URL.canParse(v) && schemes.includes(new URL(v).protocol.slice(0, -1)), { message: `must be a ${schemes.join(' or ')} URL` });

/** Whose word on a visitor's address is taken (`X-Forwarded-For`): addresses, networks, or names that Express knows. */
const proxies = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .refine((list) => list.every((one) => ['loopback', 'linklocal', 'uniquelocal'].includes(one) || isNetwork(one)), {
    message: 'must be addresses, networks (10.0.0.0/8), loopback, linklocal or uniquelocal, with commas between',
  });

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  return family !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

/** Every setting of the program. Nothing else reads the environment. */
const schema = z.object({
  DATABASE_URL: url('postgres', 'postgresql'),
  FILES_DIR: z
    .string()
    .default('.data/files')
    .transform((dir) => resolve(dir)),
  PUBLIC_URL: url('http', 'https').default('http://localhost:3000'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  TRUST_PROXY: proxies.default(['loopback']),
  MEILISEARCH_URL: url('http', 'https').optional(),
  MEILISEARCH_API_KEY: z.string().optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().default('Deelgenoot <noreply@localhost>'),
  MAIL_DIR: z
    .string()
    .default('.data/mail')
    .transform((dir) => resolve(dir)),
  KEYS_DIR: z
    .string()
    .default('.data/keys')
    .transform((dir) => resolve(dir)),
  WEB_DIR: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  DEMO: flag.default(false),
  QUERY_ALLOW_LIST: flag.default(false),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});

export type Config = z.infer<typeof schema>;

/** Thrown at boot; its message lists every fault at once, one a line. */
export class ConfigError extends Error {}

/**
 * Parses the environment. Empty values count as not given.
 * @throws ConfigError naming every wrong setting
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The settings are not right:\n${faults.join('\n')}`);
}

/** Nest token of the parsed settings. */
export const CONFIG = Symbol('config');
