import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@deelgenoot/kernel';
import { FileFault } from './fault.ts';
import type { Answer, JobInput, JobName, JobOutput } from './jobs.ts';
import { refusal } from './refusal.ts';
import type { Patience } from './types.ts';
import { BROKE_ON_FILE, READING } from './types.ts';

const PROGRAM = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './room-process.ts' : './room-process.js', import.meta.url));
/** After this long without work a room closes, so that an idle server holds no memory for it. */
const IDLE_MS = 10_000;
/** It reads files and loads the drawing library. It writes nothing, starts nothing, and sees no secrets: its environment is empty but for this. */
const PERMISSIONS = ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-worker', '--max-old-space-size=768', '--no-warnings'];
const ENVIRONMENT = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMPDIR'];

const unavailable = (): DomainError => new DomainError('UNAVAILABLE', 'UNAVAILABLE');

function causeOfDeath(status: number | null, by: NodeJS.Signals | null): DomainError {
  // by its own watch, or by V8 for want of memory (134 where there are no signals): the file unpacks to more than we read
  if (by === 'SIGKILL' || by === 'SIGABRT' || status === 134) return refusal(new FileFault('FILE_BOMB'));
  return by !== null || status === BROKE_ON_FILE ? refusal(new FileFault('FILE_UNREADABLE')) : unavailable();
}

/** A process in which files of strangers are parsed. It can be killed at any instant; whatever happens in it, the server lives on. */
class Room {
  #process?: ChildProcess;
  #idle?: NodeJS.Timeout;
  #last: Promise<unknown> = Promise.resolve();
  waiting = 0;

  /** Jobs run one after another; patience counts from the job's own start. */
  run<N extends JobName>(name: N, input: JobInput<N>, patience: Patience): Promise<JobOutput<N>> {
    this.waiting += 1;
    const outcome = this.#last.then(() => this.#perform(name, input, patience)).finally(() => (this.waiting -= 1));
    this.#last = outcome.catch(() => {});
    return outcome;
  }

  #start(): ChildProcess {
    const env = Object.fromEntries(ENVIRONMENT.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])));
    const room = fork(PROGRAM, [String(READING.maxMemory)], {
      execArgv: PERMISSIONS,
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    room.on('error', () => {}); // an exit follows, or is reported by `send`
    room.once('exit', () => {
      if (this.#process === room) this.#process = undefined;
    });
    return room;
  }

  #perform<N extends JobName>(name: N, input: JobInput<N>, { signal, timeoutMs = READING.timeoutMs }: Patience): Promise<JobOutput<N>> {
    signal?.throwIfAborted();
    clearTimeout(this.#idle);
    const room = (this.#process ??= this.#start());
    room.ref();
    room.channel?.ref();
    return new Promise<JobOutput<N>>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        room.off('message', answered).off('exit', died);
        this.#rest(room);
        settle();
      };
      const stop = (error: unknown): void => {
        this.#process = undefined;
        room.kill('SIGKILL');
        finish(() => reject(error));
      };
      const answered = (answer: Answer): void =>
        finish(() => (answer.ok ? resolve(answer.value as JobOutput<N>) : reject(refusal(new FileFault(answer.code, answer.details)))));
      const died = (code: number | null, by: NodeJS.Signals | null): void => finish(() => reject(causeOfDeath(code, by)));
      const aborted = (): void => stop(signal?.reason);
      const timer = setTimeout(() => stop(refusal(new FileFault('FILE_UNREADABLE', { reason: 'timeout', seconds: timeoutMs / 1000 }))), timeoutMs);
      signal?.addEventListener('abort', aborted, { once: true });
      room.on('message', answered).on('exit', died);
      room.send({ name, input }, (error) => {
        if (error) stop(unavailable());
      });
    });
  }

  /** Waiting for work, it must not keep the server from ending. */
  #rest(room: ChildProcess): void {
    room.unref();
    room.channel?.unref();
    this.#idle = setTimeout(() => {
      if (this.#process === room) this.#process = undefined;
      if (room.connected) room.disconnect();
    }, IDLE_MS).unref();
  }
}

const rooms = Array.from({ length: Math.min(2, availableParallelism()) }, () => new Room());

/**
 * Does one job on one file of a stranger, apart from the server.
 * @throws DomainError INVALID with the fault of the file; FILE_UNREADABLE `{ reason: 'timeout', seconds }` when it takes too long;
 *   the signal's reason when the caller gave up; UNAVAILABLE when no room could be opened
 */
export async function inReadingRoom<N extends JobName>(name: N, input: JobInput<N>, patience: Patience = {}): Promise<JobOutput<N>> {
  const [first, ...others] = rooms as [Room, ...Room[]];
  return others.reduce((best, room) => (room.waiting < best.waiting ? room : best), first).run(name, input, patience);
}
