import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError, newId } from '@deelgenoot/kernel';
import { Blobs, type Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { canTakeNamesOut, type Nameless, withoutNames } from '../extract/index.ts';
import { Makers } from '../material/makers.ts';
import type { FileRow } from './file.repository.ts';

type Source = Pick<FileRow, 'sha256' | 'mediaType'>;

/** Changes when the way in which names are taken out does, so that copies are made anew. */
const RECIPE = 'nameless1';

/**
 * Files as readers elsewhere get them when a maker wants no name with the work: without the names that programs leave inside.
 * The copy is made once and kept beside the original, which the school itself goes on getting.
 */
@Injectable()
export class NamelessCopies {
  private readonly making = new Map<string, Promise<void>>();

  constructor(
    private readonly blobs: Blobs,
    private readonly makers: Makers,
  ) {}

  /**
   * Where the bytes lie that this viewer gets; whoever asks may see the file.
   * @throws DomainError FILE_NAMES_MAKER when the names cannot be taken out; then they get nothing rather than a name
   */
  async pathFor(ctx: Ctx, file: FileRow): Promise<string> {
    if (!(await this.makers.hideTheirNames(ctx, file))) return this.blobs.path(file.sha256);
    return this.copyOf(file);
  }

  /**
   * The copy as a file of its own, for a work that is made from this one elsewhere.
   * @returns null when the names cannot be taken out
   */
  async keep(file: Source): Promise<{ sha256: string; size: number } | null> {
    const path = await this.copyOf(file).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'FILE_NAMES_MAKER') return null;
      throw error;
    });
    return path === null ? null : this.blobs.put(path);
  }

  private async copyOf(file: Source): Promise<string> {
    if (!canTakeNamesOut(file.mediaType)) throw withheld('type');
    const path = this.blobs.derivedPath(file.sha256, RECIPE);
    if (!(await stat(path).catch(() => null))) await this.makeOnce(file, path);
    return path;
  }

  private makeOnce(file: Source, path: string): Promise<void> {
    const under = this.making.get(path);
    if (under) return under;
    const made = this.make(file, path).finally(() => this.making.delete(path));
    this.making.set(path, made);
    return made;
  }

  private async make({ sha256, mediaType }: Source, path: string): Promise<void> {
    const original = this.blobs.path(sha256);
    const copy = await withoutNames(original, mediaType).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'INVALID' ? withheld(error.code) : error;
    });
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.${newId()}`;
    try {
      await write(copy, original, half);
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }
}

const withheld = (reason: string): DomainError => new DomainError('CONFLICT', 'FILE_NAMES_MAKER', { reason });

async function write(copy: Nameless, original: string, to: string): Promise<void> {
  if (copy.how === 'same') return link(original, to);
  if (copy.how === 'new') return writeFile(to, copy.bytes);
  await pipeline(createReadStream(original, { start: copy.from, end: copy.to - 1 }), createWriteStream(to));
  const file = await open(to, 'r+');
  try {
    for (const { at, bytes } of copy.patches) await file.write(bytes, 0, bytes.length, at - copy.from);
  } finally {
    await file.close();
  }
}
