import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from './child.ts';
import { clearRunning, readRunning, writeRunning } from './data-folder.ts';
import { sentenceOf } from './faults.ts';
import { answers, demandPort, demoSignIns } from './http.ts';
import { KeptDatabase } from './kept-database.ts';
import { resetFolder } from './reset.ts';
import { readSettings, type Settings } from './settings.ts';
import { onStopSignal } from './signals.ts';
import { words } from './words.ts';

/** Together under the five seconds in which a stop is over; each usually needs a tenth of it. In milliseconds. */
const STOP_MS = { prepare: 500, api: 1_800, worker: 1_200, database: 1_200 };
/** How long the children of a launcher that was killed may take to end, in milliseconds. */
const LEFTOVER_MS = 6_000;
/** How long the API may take to come up, in milliseconds. */
const UP_MS = 60_000;

export interface LaunchOptions {
  /** The repository. */
  root: string;
  /** Folder for all that is kept; the caller holds its lock. */
  folder: string;
  /** Begin anew. */
  reset: boolean;
  /** Changes with every build; the embedded database is not prepared twice for one. */
  build?: string;
  /** Run the source, under these flags of node and with logs shown, instead of what was built. */
  devFlags?: string[];
}

/**
 * Starts everything in order (database, migrations and demo world, API, worker), says where it is, and keeps it running
 * until a signal stops it in an order that loses nothing; then ends the process.
 *
 * @returns a function that starts API and worker again, for whoever changed their source
 * @throws what keeps it from starting; {@link sentenceOf} puts that into words
 */
export async function launch(options: LaunchOptions): Promise<() => void> {
  const { folder } = options;
  const settings = readSettings(options.root, folder, options.devFlags !== undefined);
  const { HOST, PORT } = settings.config;
  const crashed = readRunning(folder) !== null;
  if (options.reset) await resetFolder(folder, settings.embedded);
  await demandPort(PORT, HOST, crashed ? LEFTOVER_MS : 0);

  const parts = makeParts(options, settings);
  const stopped = onStopSignal(async () => {
    console.log(words.stopping());
    await stopAll(parts);
    clearRunning(folder);
    console.log(words.stopped());
    process.exit(0);
  });
  try {
    await startAll(parts, settings, options);
  } catch (error) {
    if (stopped()) return await new Promise(() => undefined); // what was being started ended because we stop
    await stopAll(parts);
    throw error;
  }
  writeRunning(folder, { pid: process.pid, url: settings.config.PUBLIC_URL });
  await tell(settings);
  return () => [parts.api, parts.worker].forEach((child) => child.restart());
}

interface Parts {
  database: KeptDatabase | null;
  prepare: Child;
  api: Child;
  worker: Child;
}

function makeParts({ root, folder, devFlags }: LaunchOptions, { env, embedded, config }: Settings): Parts {
  const flags = [...(devFlags ?? []), '--import', entry('./guard').href];
  const child = (name: string, module: string): Child =>
    new Child({
      name,
      cwd: root,
      env,
      say: console.warn,
      args: [...flags, fileURLToPath(entry(module))],
      ...(devFlags ? {} : { log: join(folder, 'logs', `${name.toLowerCase()}.log`) }),
    });
  const say = (what: 'again' | Error): void => console.warn(what === 'again' ? words.databaseAgain() : sentenceOf(what, { folder, port: config.PORT }));
  return {
    database: embedded ? new KeptDatabase(join(folder, 'postgres'), say) : null,
    prepare: child('Migration', './prepare'),
    api: child('API', '../main'),
    worker: child('Worker', '../worker'),
  };
}

/** The module as built, or as source when we run from source ourselves. */
const entry = (module: string): URL => new URL(`${module}${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url);

async function startAll({ database, prepare, api, worker }: Parts, { env, config }: Settings, { folder, build }: LaunchOptions): Promise<void> {
  if (database) env['DATABASE_URL'] = await database.start();
  const note = join(folder, 'postgres', 'prepared');
  const state = database && build ? `${build} ${config.DEMO ? 'with' : 'without'} demo` : null;
  if (state === null || !existsSync(note) || readFileSync(note, 'utf8') !== state) {
    await prepare.run();
    if (state !== null) writeFileSync(note, state);
  }
  await Promise.all([api.start((_, ended) => answers('API', `${local(config)}/readyz`, UP_MS, ended)), worker.start((child) => once(child, 'message'))]);
}

/** First those who take in work, then those who do it, then those who keep it. */
async function stopAll({ database, prepare, api, worker }: Parts): Promise<void> {
  await prepare.stop(STOP_MS.prepare);
  await api.stop(STOP_MS.api);
  await worker.stop(STOP_MS.worker);
  await database?.stop(STOP_MS.database);
}

async function tell({ config }: Settings): Promise<void> {
  const signIns = config.DEMO ? await demoSignIns(local(config)) : '';
  console.log(words.ready(config.PUBLIC_URL));
  if (signIns) console.log(words.signIns(signIns));
  console.log(words.howToStop());
}

/** Where the API listens, as seen from this machine. */
const local = ({ HOST, PORT }: Settings['config']): string => `http://${/^(0\.0\.0\.0|::)$/.test(HOST) ? '127.0.0.1' : HOST}:${PORT}`;
