import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child } from './child.ts';

const GUARD = new URL('./guard.ts', import.meta.url).href;

describe('a child that is kept running', () => {
  let folder: string;
  let said: string[];
  let children: Child[];
  const log = () => readFileSync(join(folder, 'log'), 'utf8');
  const child = (script: string) => {
    const made = new Child({
      name: 'Baker',
      args: ['--import', GUARD, '--input-type=module', '-e', script],
      cwd: folder,
      env: process.env,
      log: join(folder, 'log'),
      say: (line) => said.push(line),
    });
    children.push(made);
    return made;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'child-'));
    said = [];
    children = [];
  });
  afterEach(async () => {
    await Promise.all(children.map((one) => one.stop(0)));
    rmSync(folder, { recursive: true });
  });

  const WORKS = "process.send(process.pid); process.on('SIGTERM', () => { console.log('finished'); process.exit(0); }); setInterval(() => 0, 1000);";

  it('is given the time to finish', async () => {
    const baker = child(WORKS);
    await baker.start((process) => once(process, 'message'));
    await baker.stop(10_000);
    expect(log()).toBe('finished\n');
    expect(said).toEqual([]);
  });

  it('is ended when it does not finish in time', async () => {
    const baker = child("process.send('up'); process.on('SIGTERM', () => undefined); setInterval(() => 0, 1000);");
    await baker.start((process) => once(process, 'message'));
    await baker.stop(100);
  });

  it('is started again when it is killed', async () => {
    let hear: (line: string) => void;
    const heard = new Promise<string>((done) => (hear = done));
    said.push = (line) => (hear(line), 1);
    const baker = child(WORKS);
    await baker.start(async (process) => {
      await once(process, 'message');
      setImmediate(() => process.kill('SIGKILL'));
    });
    expect(await heard).toMatch(/Baker.*SIGKILL/); // said before it starts again, so it is wanted back
  });

  it('gives its last words when it cannot start', async () => {
    const baker = child("console.error('the oven is broken'); process.exit(3);");
    await expect(baker.start(() => new Promise(() => undefined))).rejects.toThrow(/Baker[^]*exit code 3[^]*the oven is broken/);
    await expect(child("console.log('no flour'); process.exit(1)").run()).rejects.toThrow('no flour');
    await expect(child('process.exit(0)').run()).resolves.toBeUndefined();
  });
});
