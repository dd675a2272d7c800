import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFault } from './faults.ts';
import { words } from './words.ts';

/** What a new database, the build and the demo files take, with room to work in; and what a later start needs. In bytes. */
const ROOM_AT_FIRST = 300_000_000;
const ROOM_LATER = 30_000_000;

/** What a running launcher tells the next one. */
export interface Running {
  pid: number;
  url: string;
}

/**
 * Makes the folder that holds everything the program keeps, and tries whether it can be written to.
 * @throws LaunchFault when the disk is (nearly) full; the file system's error when it may not be written to
 */
export function openDataFolder(folder: string): void {
  // not recursive: on a read-only disk that reports the wrong fault
  if (!existsSync(folder)) mkdirSync(folder);
  const probe = join(folder, `probe-${process.pid}`);
  writeFileSync(probe, 'may I write here?');
  rmSync(probe);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < (existsSync(join(folder, 'postgres')) ? ROOM_LATER : ROOM_AT_FIRST)) throw new LaunchFault(words.diskFull(folder));
}

const noteIn = (folder: string): string => join(folder, 'running.json');

/** The note of whoever has the folder, or had it and was killed. */
export function readRunning(folder: string): Running | null {
  try {
    return JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Running;
  } catch {
    return null;
  }
}

/** Leaves a note for the next launcher; gone again after an orderly stop. */
export const writeRunning = (folder: string, running: Running): void => writeFileSync(noteIn(folder), JSON.stringify(running));
export const clearRunning = (folder: string): void => rmSync(noteIn(folder), { force: true });
