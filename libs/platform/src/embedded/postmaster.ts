import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a server may take to write its last checkpoint before it is stopped without one, in milliseconds. */
const STOP_MS = 20_000;

/** What `postmaster.pid` in the data folder says. */
export interface Postmaster {
  pid: number;
  ready: boolean;
}

/** The server that says it serves this data folder, dead or alive. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
}

/** A process that exists and is not merely waiting to be buried by its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

/**
 * Stops a server that an earlier launcher left behind, so that the next start owns its own. A pid file whose number
 * now belongs to some other program is removed: PostgreSQL would refuse to start beside it.
 */
export async function stopLeftover(cluster: string): Promise<void> {
  const found = readPostmaster(cluster);
  if (!found || !isAlive(found.pid)) return;
  if (serves(found.pid, cluster)) await stopPostmaster(found.pid);
  else rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Stops a server: disconnects its clients, writes a checkpoint and ends. (SIGTERM would wait for the clients to leave.)
 * After `patienceMs` it is stopped without the checkpoint; nothing is lost, the next start replays its log.
 */
export async function stopPostmaster(pid: number, patienceMs = STOP_MS): Promise<void> {
  send(pid, 'SIGINT');
  const until = Date.now() + patienceMs;
  let pressed = false;
  while (isAlive(pid)) {
    if (!pressed && Date.now() > until) {
      send(pid, 'SIGQUIT');
      pressed = true;
    }
    await pause(10);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function serves(pid: number, cluster: string): boolean {
  try {
    return commandLine(pid).includes(cluster);
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (process.platform === 'win32') return execFileSync('wmic', ['process', 'where', `processid=${pid}`, 'get', 'commandline'], { encoding: 'utf8' });
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}
