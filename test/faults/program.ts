import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { removeEmbedded } from '@deelgenoot/platform/embedded';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const UP_MS = 120_000;
/** What the launcher promises for an orderly stop is five seconds; a busy machine gets some more. */
const STOP_MS = 15_000;

/** A part of the program that runs as a process of its own. */
export type Part = 'api' | 'worker' | 'database';

/** Waits until `found` gives something; fails after `ms` with what it waited for. */
export async function until<T>(what: string, ms: number, found: () => Promise<T | null | undefined | false> | T | null | undefined | false): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await pause(50);
  }
}

/** The built program, as `npm start` starts it, over a data folder of its own. */
export class Program {
  private static readonly running = new Set<Program>();
  private output = '';

  private constructor(
    private readonly launcher: ChildProcess,
    private readonly folder: string,
    private readonly port: number,
  ) {
    Program.running.add(this);
    for (const stream of [launcher.stdout, launcher.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  /** Ends whatever was started and not stopped, for a test that broke off. */
  static async stopAll(): Promise<void> {
    for (const program of Program.running) await program.stop();
  }

  /** Starts it, without demo world, and waits until it says where it is. */
  static async start(): Promise<Program> {
    const folder = await mkdtemp(join(tmpdir(), 'deelgenoot-faults-'));
    const port = await freePort();
    const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|DATABASE_|TEST_|JEST_)/.test(name));
    const launcher = spawn(process.execPath, [join(ROOT, 'tools/start.mjs'), '--data', folder], {
      cwd: ROOT,
      env: { ...Object.fromEntries(kept), PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: `http://127.0.0.1:${port}`, DEMO: '0', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // its channel closes when we are gone, and then it stops
    });
    const program = new Program(launcher, folder, port);
    try {
      await until('the program is up', UP_MS, () => {
        if (launcher.exitCode !== null) throw new Error(`it did not start:\n${program.output}`);
        return program.output.includes(program.url);
      });
      return program;
    } catch (error) {
      await program.stop();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The database, as its owner; it stays at this address whatever happens to it. */
  async databaseUrl(): Promise<string> {
    const { password, port } = JSON.parse(await readFile(join(this.folder, 'postgres/server.json'), 'utf8')) as { password: string; port: number };
    return `postgres://deelgenoot:${password}@127.0.0.1:${port}/deelgenoot`;
  }

  /** Environment of the program's own commands (`npm run search:check`). */
  async commandEnvironment(): Promise<NodeJS.ProcessEnv> {
    return {
      PATH: process.env['PATH'],
      DATABASE_URL: await this.databaseUrl(),
      FILES_DIR: join(this.folder, 'files'),
      KEYS_DIR: join(this.folder, 'keys'),
      LOG_LEVEL: 'error',
    };
  }

  /** Where a file of the store lies. */
  blob(sha256: string): string {
    return join(this.folder, 'files/blobs', sha256.slice(0, 2), sha256);
  }

  /** The process that does this part's work now, or null while there is none. */
  async pid(part: Part): Promise<number | null> {
    const running = descendants(this.launcher.pid as number);
    if (part !== 'database') return running.find(({ command }) => command.includes(part === 'api' ? 'dist/main.js' : 'dist/worker.js'))?.pid ?? null;
    const note = await readFile(join(this.folder, 'postgres/server/cluster/postmaster.pid'), 'utf8').catch(() => '');
    return running.find(({ pid }) => pid === Number(note.split('\n')[0]))?.pid ?? null;
  }

  /** Ends a part without warning, and waits until the launcher has put another in its place. */
  async kill(part: Part): Promise<void> {
    const before = await until(`there is a ${part}`, 10_000, () => this.pid(part));
    process.kill(before, 'SIGKILL');
    await until(`another ${part} is there`, 30_000, async () => {
      const now = await this.pid(part);
      return now !== null && now !== before;
    });
  }

  /** Ends everything that was started, in an orderly way if it will, and removes what it kept. */
  async stop(): Promise<void> {
    if (!Program.running.delete(this)) return;
    const started = [this.launcher.pid as number, ...descendants(this.launcher.pid as number).map(({ pid }) => pid)];
    this.launcher.kill('SIGTERM');
    const ended = await until('the program has stopped', STOP_MS, () => !started.some(isAlive)).catch(() => false);
    if (!ended) for (const pid of started.filter(isAlive)) process.kill(pid, 'SIGKILL');
    await removeEmbedded(join(this.folder, 'postgres'));
    await rm(this.folder, { recursive: true, force: true });
    if (!ended) throw new Error(`the program did not stop by itself:\n${this.output}`);
  }
}

interface Running {
  pid: number;
  parent: number;
  command: string;
}

/** Every process that this one started, and those that they started. */
function descendants(root: number): Running[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 }).split('\n');
  const all = lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && parent && command && !command.includes('<defunct>') ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
  const found: Running[] = [];
  for (let parents = [root]; parents.length > 0;) {
    const children = all.filter((each) => parents.includes(each.parent));
    found.push(...children);
    parents = children.map(({ pid }) => pid);
  }
  return found;
}

/** Whether this process still does anything; one that waits for its parent to take notice does not. */
function isAlive(pid: number): boolean {
  try {
    const state = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return state !== '' && !state.startsWith('Z');
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
