import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchFault } from './faults.ts';
import { words } from './words.ts';

/** A log beyond this is begun anew at the next start, in bytes. */
const LOG_LIMIT = 10_000_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** After this long without a fault, the next one counts as the first again. */
const STEADY_MS = 30_000;

export interface ChildOptions {
  /** What the person who started us calls it. */
  name: string;
  /** Arguments for node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Where its output goes; to our own when not given. */
  log?: string;
  say(line: string): void;
}

/** A process that is started again whenever it ends, until it is stopped. */
export class Child {
  #process: ChildProcess | null = null;
  #wanted = false;
  #pauseMs = FIRST_PAUSE_MS;
  #logFrom = 0;

  constructor(private readonly options: ChildOptions) {}

  /**
   * Starts it and waits until `isUp` says that it does its work; keeps it running from then on.
   * @throws LaunchFault with its last words when it ends before that
   */
  async start(isUp: (child: ChildProcess, ended: AbortSignal) => Promise<unknown>): Promise<void> {
    this.#wanted = true;
    const child = this.#spawn();
    const ended = new AbortController();
    const end = exitOf(child).finally(() => ended.abort());
    const how = await Promise.race([isUp(child, ended.signal).then(() => null), end]);
    if (how !== null) throw this.#fault(how);
    void this.#watch(end);
  }

  /**
   * Runs it once, to its end.
   * @throws LaunchFault with its last words when it does not end well
   */
  async run(): Promise<void> {
    const how = await exitOf(this.#spawn());
    if (how !== WELL) throw this.#fault(how);
  }

  /** Ends it; it comes back by itself, with its new code. */
  restart(): void {
    this.#pauseMs = FIRST_PAUSE_MS;
    if (this.#process?.connected) this.#process.disconnect();
  }

  /** Lets it finish what it does for `patienceMs`, then ends it. */
  async stop(patienceMs: number): Promise<void> {
    this.#wanted = false;
    const child = this.#process;
    if (!child || hasEnded(child)) return;
    const last = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    if (child.connected) child.disconnect();
    await exitOf(child);
    clearTimeout(last);
  }

  async #watch(end: Promise<string>): Promise<void> {
    for (let begun = Date.now(); ; end = exitOf(this.#spawn()), begun = Date.now()) {
      const how = await end;
      if (!this.#wanted) return;
      if (Date.now() - begun > STEADY_MS) this.#pauseMs = FIRST_PAUSE_MS;
      this.options.say(words.again(this.options.name, how));
      await pause(this.#pauseMs);
      if (!this.#wanted) return;
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Detached, so that a Ctrl-C in the terminal reaches the launcher alone, which stops all in the right order. */
  #spawn(): ChildProcess {
    const { log, args, cwd, env } = this.options;
    const output = log ? this.#openLog(log) : ('inherit' as const);
    const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', output, output, 'ipc'], windowsHide: true });
    if (typeof output === 'number') closeSync(output);
    this.#process = child;
    return child;
  }

  #openLog(log: string): number {
    mkdirSync(dirname(log), { recursive: true });
    const size = existsSync(log) ? statSync(log).size : 0;
    this.#logFrom = size < LOG_LIMIT ? size : 0;
    return openSync(log, this.#logFrom ? 'a' : 'w');
  }

  #fault(how: string): LaunchFault {
    const { log, name } = this.options;
    const last = log ? readFileSync(log).subarray(this.#logFrom).toString().trim().split('\n').slice(-20).join('\n') : '';
    return new LaunchFault(words.ended(name, how, last));
  }
}

const WELL = 'exit code 0';
const hasEnded = (child: ChildProcess): boolean => (child.exitCode ?? child.signalCode) !== null;

/** How it ended: a signal, an exit code, or why it never came. */
function exitOf(child: ChildProcess): Promise<string> {
  const how = (): string => child.signalCode ?? `exit code ${child.exitCode}`;
  if (hasEnded(child)) return Promise.resolve(how());
  return new Promise((done) => {
    child.once('exit', () => done(how()));
    child.once('error', (error) => done(error.message));
  });
}
