import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './lock.ts';

describe('a lock', () => {
  let folder: string;
  let file: string;
  beforeEach(() => (file = join((folder = mkdtempSync(join(tmpdir(), 'lock-'))), 'lock')));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one at a time', async () => {
    const first = await takeLock(file);
    expect(await takeLock(file)).toBeNull();
    first?.release();
    first?.release();
    expect(await takeLock(file)).not.toBeNull();
  });

  it('comes free while one waits', async () => {
    const first = await takeLock(file);
    const waiting = takeLock(file, 10_000);
    first?.release();
    (await waiting)!.release();
  });

  it('is kept when its holder forgets it, and free again when the holder was killed', async () => {
    const script = `const { takeLock } = await import(${JSON.stringify(new URL('lock.ts', import.meta.url).href)});
      const hold = async () => {
        const lock = await takeLock(${JSON.stringify(file)});
        console.log(lock !== null);
      };
      hold();
      setInterval(gc, 20);`;
    const holder = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(holder, 'exit');
    try {
      expect(String((await once(holder.stdout, 'data'))[0]).trim()).toBe('true');
      expect(await takeLock(file, 500)).toBeNull();
    } finally {
      holder.kill('SIGKILL');
      await exited;
    }
    (await takeLock(file))!.release();
  });

  it('is not stopped by a damaged file', async () => {
    writeFileSync(file, 'this was never a lock, whatever its name says'.repeat(50));
    (await takeLock(file))!.release();
  });
});
