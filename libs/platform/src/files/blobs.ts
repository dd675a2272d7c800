import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { newId } from '@deelgenoot/kernel';

const SHA256 = /^[0-9a-f]{64}$/;

/** Files by the SHA-256 of their content, in two levels of folders. A blob never changes; equal files are one. */
@Injectable()
export class Blobs {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'FILES_DIR'>) {
    this.root = config.FILES_DIR;
  }

  /** Where a blob lies. The hash comes from the database, never from a request. */
  path(sha256: string): string {
    return join(this.root, 'blobs', sha256.slice(0, 2), sha256);
  }

  /** Where what is made of a blob lies; `recipe` says how, and is no name from outside. Anyone may delete these: they are made again. */
  derivedPath(sha256: string, recipe: string): string {
    return join(this.root, 'derived', sha256.slice(0, 2), `${sha256}.${recipe}`);
  }

  /** Removes what was made of blobs that are there no more. */
  async sweepDerived(): Promise<void> {
    const root = join(this.root, 'derived');
    for (const folder of await readdir(root).catch(() => []))
      for (const name of await readdir(join(root, folder)).catch(() => []))
        if (!(await stat(this.path(name.slice(0, 64))).catch(() => null))) await rm(join(root, folder, name), { force: true });
  }

  /**
   * Takes a finished file into the store. Written beside its place and renamed, so a crash leaves no half file.
   * @returns its SHA-256 (hex) and size in bytes
   */
  async put(from: string, { move = false } = {}): Promise<{ sha256: string; size: number }> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(from), hash);
    const sha256 = hash.digest('hex');
    const to = this.path(sha256);
    const { size } = await stat(from);
    await mkdir(join(to, '..'), { recursive: true });
    // Touched before it is relied on: the sweep leaves alone what was put lately, and looks at the time once more after taking.
    const now = new Date();
    await utimes(to, now, now).catch(() => undefined);
    const there = await stat(to).catch(() => null);
    if (there?.size !== size) {
      const beside = `${to}.${newId()}`;
      await copyFile(from, beside);
      await rename(beside, to);
    }
    if (move) await unlink(from);
    return { sha256, size };
  }

  /** What is there now: its size in bytes, and its SHA-256 as read from the disk; null when it is not there. */
  async measure(sha256: string): Promise<{ size: number; sha256: string } | null> {
    const found = await stat(this.path(sha256)).catch(() => null);
    if (!found) return null;
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.path(sha256)), hash);
    return { size: found.size, sha256: hash.digest('hex') };
  }

  /** Every blob on the disk, and when it was put last. */
  async *all(): AsyncGenerator<{ sha256: string; putAt: Date }> {
    const root = join(this.root, 'blobs');
    for (const folder of (await readdir(root).catch(() => [])).sort())
      for (const sha256 of (await readdir(join(root, folder)).catch(() => [])).sort()) {
        const found = SHA256.test(sha256) ? await stat(this.path(sha256)).catch(() => null) : null;
        if (found) yield { sha256, putAt: found.mtime };
      }
  }

  /**
   * Removes a blob, unless someone put it again since `before`. Taken aside first and looked at once more there, so that
   * who puts the same file at this very moment either finds it gone and writes it anew, or gets it back.
   * @returns whether it is gone
   */
  async remove(sha256: string, before: Date): Promise<boolean> {
    const from = this.path(sha256);
    const aside = `${from}.${newId()}`;
    const known = await stat(from).catch(() => null);
    if (!known || known.mtime >= before) return false;
    await rename(from, aside);
    if ((await stat(aside)).mtime >= before) {
      if (!(await stat(from).catch(() => null))) await rename(aside, from);
      await rm(aside, { force: true });
      return false;
    }
    await rm(aside, { force: true });
    return true;
  }
}
