import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { copyFile, mkdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { newId } from '@deelgenoot/kernel';

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
    const there = await stat(to).catch(() => null);
    await mkdir(join(to, '..'), { recursive: true });
    if (there?.size !== size) {
      const beside = `${to}.${newId()}`;
      await copyFile(from, beside);
      await rename(beside, to);
    }
    if (move) await unlink(from);
    return { sha256, size };
  }

  /** @param range first and last byte, both inclusive */
  read(sha256: string, range?: { start: number; end: number }): ReadStream {
    return createReadStream(this.path(sha256), range);
  }
}
