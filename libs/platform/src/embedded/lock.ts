import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** A held lock; `release` may be called more than once. */
export interface Lock {
  release(): void;
}

/** Open databases are closed, and their locks lost, when nothing refers to them any more. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock that `file` stands for. The operating system holds it for this process, so it is free again at the very
 * moment the process ends, also after `kill -9`; a file with a process id in it cannot promise that (ids are used again).
 * Node itself has no file locks, its SQLite does.
 *
 * @param waitMs how long to keep trying, in milliseconds
 * @returns the lock, or `null` when another process still holds it
 * @throws the file system's error when `file` cannot be written
 */
export async function takeLock(file: string, waitMs = 0): Promise<Lock | null> {
  const until = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(file);
    if (lock || Date.now() >= until) return lock;
    await pause(50);
  }
}

function tryLock(file: string): Lock | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // no journal on disk: nothing is ever written, and a file beside the lock would only raise questions
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    held.add(database);
    return {
      release: () => {
        if (held.delete(database)) database.close();
      },
    };
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    if (isDamaged(error)) {
      rmSync(file, { force: true });
      return tryLock(file);
    }
    throw error;
  }
}

const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;
const errcode = (error: unknown): unknown => (error as { errcode?: unknown }).errcode;
const isBusy = (error: unknown): boolean => errcode(error) === SQLITE_BUSY;
const isDamaged = (error: unknown): boolean => errcode(error) === SQLITE_NOTADB;
