import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const STOP_MS = 5_000;
const UP_MS = 60_000;

/** Every process that this bench started and that has not ended. */
const running = new Set<ChildProcess>();

/** A process of the bench; ends with it. */
export interface Process {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Sends a message and gives the answer. */
  ask<T>(message: object, patienceMs: number): Promise<T>;
  stop(): Promise<void>;
}

/** Starts a module as a process of its own. Its output is ours; it speaks over a channel that closes when we end. */
export function start(module: string, env: NodeJS.ProcessEnv = {}): Process {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|DATABASE_|MEILISEARCH_|SMTP_)/.test(name));
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), {
    env: { ...Object.fromEntries(kept), ...env },
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${module} ended`)));
  ended.catch(() => undefined);
  return {
    child,
    pid: child.pid as number,
    ask: async <T>(message: object, patienceMs: number) => {
      const enough = new AbortController();
      const late = setTimeout(() => enough.abort(), patienceMs);
      const answer = once(child, 'message', { signal: enough.signal });
      child.send(message);
      try {
        return (await Promise.race([answer, ended]))[0] as T;
      } finally {
        clearTimeout(late);
      }
    },
    stop: () => end(child),
  };
}

/** Ends every process that still runs, by its id. */
export const stopAll = async (): Promise<void> => void (await Promise.all([...running].map(end)));

async function end(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(last);
}

/** Runs a module to its end. */
export async function run(module: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { child } = start(module, env);
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${module} ended with ${code}`);
}

/** Waits until this address answers with success. */
export async function answers(url: string): Promise<void> {
  for (const patience = Date.now() + UP_MS; Date.now() < patience; await pause(50)) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${url} does not answer`);
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** What a process used so far: processor time in milliseconds, memory in megabytes. Null where the system does not tell (only Linux does). */
export function usage(pid: number): { cpuMs: number; rssMb: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, rssMb: (Number(pages) * 4096) / 1e6 }; // ticks of 10 ms, pages of 4 kB
  } catch {
    return null;
  }
}
