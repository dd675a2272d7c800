import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { asFault } from './fault.ts';
import type { Answer, JobInput, JobName } from './jobs.ts';
import { JOBS } from './jobs.ts';
import { BROKE_ON_FILE } from './types.ts';

// The reading room: one file at a time, in a process that may not write, start others, or outlive its owner (see room.ts).

/** A parser in a loop cannot look at the clock, so a thread watches memory and whether the owner still lives. */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  const owner = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.maxMemory || process.ppid !== owner) process.kill(process.pid, 'SIGKILL');
  }, 50);
`;
new Worker(WATCH, { eval: true, workerData: { maxMemory: Number(process.argv[2]) } }).unref();

try {
  setPriority(10); // people who wait for a page come first
} catch {
  // a host that forbids it loses nothing else
}

const perform = <N extends JobName>(name: N, input: JobInput<N>): Promise<unknown> => (JOBS[name] as (given: JobInput<N>) => Promise<unknown>)(input);

async function answer({ name, input }: { name: JobName; input: JobInput<JobName> }): Promise<Answer> {
  try {
    return { ok: true, value: await perform(name, input) };
  } catch (error) {
    const { code, details } = asFault(error);
    return { ok: false, code, details };
  }
}

process.on('message', (job: { name: JobName; input: JobInput<JobName> }) => void answer(job).then((reply) => process.send?.(reply)));
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: the owner decides when to stop, and a half-read file must not look broken
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('uncaughtException', () => process.exit(BROKE_ON_FILE));
// a parser that fails after its answer was given has nobody left to tell
process.on('unhandledRejection', () => {});
