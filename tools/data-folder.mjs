// What `npm start` and `npm run dev` do before anything of the program is loaded.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataFolder, readRunning } from '../apps/api/src/launch/data-folder.ts';
import { LaunchFault, sentenceOf } from '../apps/api/src/launch/faults.ts';
import { words } from '../apps/api/src/launch/words.ts';
import { takeLock } from '../libs/platform/src/embedded/lock.ts';
import { ROOT } from './build.mjs';

/** How long to wait for the folder: whoever has it may be stopping, or may have lost the npm that started it. In milliseconds. */
const BUSY_MS = 2_000;
const STOPPING_MS = 8_000;

/** Reads the arguments, takes the folder for this process alone and does `work` in it; a fault becomes a sentence and exit code 1. */
export async function withDataFolder(work) {
  let folder = join(ROOT, '.data');
  try {
    const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false }, data: { type: 'string' } } });
    if (values.data) folder = resolve(values.data);
    openDataFolder(folder);
    const lock = await takeLock(join(folder, 'lock'), readRunning(folder) ? BUSY_MS : STOPPING_MS);
    if (!lock) throw new LaunchFault(busy(folder));
    await work({ folder, reset: values.reset });
  } catch (error) {
    console.error(sentenceOf(error, { folder, port: Number(process.env.PORT) || 3000 }));
    process.exit(1);
  }
}

function busy(folder) {
  const running = readRunning(folder);
  return running ? words.running(running.url, running.pid) : words.locked(folder);
}
