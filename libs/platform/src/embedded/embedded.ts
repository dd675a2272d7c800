import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Home, foldersOf, makeCluster, openHome, readSettings, serverEnvironment, writeSettings, type Settings } from './cluster.ts';
import { isAlive, readPostmaster, stopLeftover, stopPostmaster } from './postmaster.ts';
import { type Program, findProgram } from './program.ts';

/** The role and the database that the program uses. */
const OWNER = 'deelgenoot';
/** How long a start may take, crash recovery included, in milliseconds. */
const START_MS = 120_000;
/** A log that has grown beyond this is begun anew at the next start, in bytes. */
const LOG_LIMIT = 5_000_000;

export interface EmbeddedOptions {
  /** Folder for data, password and log; made when missing. One server per folder. */
  dataDir: string;
  /** Port on 127.0.0.1; by default the one of last time, or any that is free. */
  port?: number;
  /** `false` for tests: faster, and a power cut may lose everything. */
  durable: boolean;
}

/** A running PostgreSQL of our own. */
export interface Embedded {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Connection string for a database of this server, as the role that owns them (may create databases and roles, no superuser). */
  url(database?: string): string;
  /**
   * Disconnects clients, writes everything down and ends; resolves when it has ended. After `patienceMs` (20 s when not
   * given) it ends without its last checkpoint: nothing is lost, the next start takes longer.
   */
  stop(patienceMs?: number): Promise<void>;
}

const urlOf = ({ password, port }: Settings, database = OWNER): string => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;

/** Connection string of the server of this folder, for commands beside it; null when it was never started. It answers while that server runs. */
export function embeddedUrl(dataDir: string): string | null {
  return existsSync(join(dataDir, 'server.json')) ? urlOf(readSettings(dataDir)) : null;
}

/**
 * Starts the PostgreSQL that comes with the program, reachable from this machine only, with a password.
 *
 * It runs detached: it survives the end of this process, and a Ctrl-C in the terminal does not reach it before the API
 * has finished. What an earlier process left running on the same folder is stopped and started again, so that whoever
 * starts it also hears of its end. The caller makes sure that only one process does this at a time ({@link takeLock}).
 *
 * @throws Error with the server's own words when it cannot start (disk full, folder not writable)
 */
export async function startEmbedded({ dataDir: folder, port, durable }: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(folder);
  const home = openHome(dataDir, durable);
  const settings = readSettings(dataDir);
  const program = findProgram(home.path, home.account);
  if (existsSync(home.cluster)) await stopLeftover(home.cluster);
  else await makeCluster(home, program, settings.password, durable);
  const chosen = port ?? (await freePort(settings.port));
  const child = await run(home, program, join(dataDir, 'postgres.log'), chosen, durable);
  if (settings.port !== chosen) writeSettings(dataDir, { ...settings, port: chosen });
  await makeOwner(chosen, settings.password);
  return {
    port: chosen,
    pid: child.pid as number,
    ended: new Promise((done) => ((child.exitCode ?? child.signalCode) === null ? child.once('exit', () => done()) : done())),
    url: (database) => urlOf({ ...settings, port: chosen }, database),
    stop: (patienceMs) => stopPostmaster(child.pid as number, patienceMs),
  };
}

/** Stops the server of a data folder, if one runs, and removes its data. Returns the folders that are gone. */
export async function removeEmbedded(folder: string): Promise<string[]> {
  const dataDir = resolve(folder);
  if (!existsSync(dataDir)) return [];
  const gone = foldersOf(dataDir);
  await stopLeftover(join(gone[0] === dataDir ? join(dataDir, 'server') : (gone[0] as string), 'cluster'));
  for (const path of gone) rmSync(path, { recursive: true, force: true });
  return gone;
}

/** Starts the server and waits until it answers; again while a killed predecessor's processes still let go of its memory. */
async function run(home: Home, program: Program, log: string, port: number, durable: boolean): Promise<ChildProcess> {
  const until = Date.now() + START_MS;
  for (;;) {
    const from = existsSync(log) && statSync(log).size < LOG_LIMIT ? statSync(log).size : 0;
    const child = launch(home, program, openSync(log, from ? 'a' : 'w'), port, durable);
    if (await isReady(child, home.cluster, until)) return child;
    const words = readFileSync(log).subarray(from).toString().trim();
    const passing = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/.test(words);
    if (!passing || Date.now() > until) throw new Error(`PostgreSQL did not start.\n${words}`);
    await pause(200);
  }
}

function launch(home: Home, program: Program, log: number, port: number, durable: boolean): ChildProcess {
  const settings = { ...COMMON, ...(durable ? {} : FLEETING), port: String(port) };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program.postgres, ['-D', home.cluster, ...options], {
    cwd: home.path,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
    ...home.account,
  });
  child.unref();
  child.on('error', () => undefined); // isReady sees that it never came
  closeSync(log);
  return child;
}

const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // none: their paths may be 107 bytes at most, a clone may lie deeper
  shared_buffers: '128MB',
  max_connections: '200',
  jit: 'off', // our queries are short; compiling them costs more than running them
  random_page_cost: '1.1', // solid state
  max_parallel_maintenance_workers: '0', // containers often have 64 MB of shared memory only
  timezone: 'UTC',
};

const FLEETING = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', wal_level: 'minimal', max_wal_senders: '0', autovacuum: 'off' };

async function isReady(child: ChildProcess, cluster: string, until: number): Promise<boolean> {
  while (child.pid && isAlive(child.pid) && Date.now() < until) {
    const found = readPostmaster(cluster);
    if (found?.pid === child.pid && found.ready) return true;
    await pause(10);
  }
  return false;
}

async function makeOwner(port: number, password: string): Promise<void> {
  const admin = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await admin.connect();
  try {
    const role = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
    if (!role.rowCount) await admin.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`);
    const database = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [OWNER]);
    if (!database.rowCount) await admin.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
  } finally {
    await admin.end();
  }
}

/** The port of last time when it is still free, else any. */
async function freePort(wanted: number | null): Promise<number> {
  return (wanted && (await tryPort(wanted))) || ((await tryPort(0)) as number);
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : null));
    });
  });
}
