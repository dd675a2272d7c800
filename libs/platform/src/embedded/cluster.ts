import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, canReach, serverAccount } from './account.ts';
import type { Program } from './program.ts';

/** Kept beside the data, readable by its owner alone. */
export interface Settings {
  password: string;
  port: number | null;
}

/** Where a server lives and who runs it. */
export interface Home {
  path: string;
  cluster: string;
  account: Account | null;
}

/**
 * The folder that holds the cluster, made when missing. It is `server` in the data folder, unless we are root and the
 * account that must run PostgreSQL cannot get there (a clone in /root): then `server` is a link to a folder of its own.
 */
export function openHome(dataDir: string, durable: boolean): Home {
  mkdirSync(dataDir, { recursive: true });
  const entry = join(dataDir, 'server');
  const account = serverAccount(entry);
  if (!existsSync(entry)) {
    rmSync(entry, { force: true }); // a link to what is gone
    if (!account || canReach(account, realpathSync(dataDir))) mkdirSync(entry, { mode: 0o700 });
    else symlinkSync(folderElsewhere(durable), entry);
    if (account) chownSync(realpathSync(entry), account.uid, account.gid);
  }
  const path = realpathSync(entry);
  return { path, cluster: join(path, 'cluster'), account };
}

function folderElsewhere(durable: boolean): string {
  const parent = durable ? '/var/lib' : tmpdir();
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'deelgenoot-'));
}

/** The folders that belong to a data folder: itself, and the one it may link to. */
export function foldersOf(dataDir: string): string[] {
  const entry = join(dataDir, 'server');
  const linked = lstatSync(entry, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(entry);
  return linked ? [realpathSync(entry), dataDir] : [dataDir];
}

/** Reads the password and the port of last time; makes a password the first time. */
export function readSettings(dataDir: string): Settings {
  const file = join(dataDir, 'server.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Settings;
  const settings: Settings = { password: randomBytes(24).toString('hex'), port: null };
  writeSettings(dataDir, settings);
  return settings;
}

/** Written beside and renamed, so that a full disk leaves the old file. */
export function writeSettings(dataDir: string, settings: Settings): void {
  const file = join(dataDir, 'server.json');
  writeFileSync(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * Makes the cluster when there is none. It appears in one step: an interrupted `initdb` leaves nothing behind that looks
 * like a cluster. Built-in C.UTF-8 sorts and folds the same on every machine; Dutch order is asked for by the query.
 */
export async function makeCluster(home: Home, program: Program, password: string, durable: boolean): Promise<void> {
  if (existsSync(home.cluster)) return;
  const fresh = `${home.cluster}.new`;
  const passwordFile = join(home.path, 'password.new');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid);
  const options = [
    '--pgdata',
    fresh,
    '--username',
    'postgres',
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(program.initdb, options, { cwd: home.path, env: serverEnvironment(), ...home.account });
    renameSync(fresh, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Our environment without what would change the server (`PGDATA`, `PGOPTIONS`, languages). */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
