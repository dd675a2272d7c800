import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** A zip that is written entry by entry, beside its place; it stands there only when it is whole and on the disk. */
export class ArchiveWriter {
  private readonly zip = new yazl.ZipFile();
  private readonly partly: string;
  private readonly written: Promise<void>;
  private failed: ((error: Error) => void) | undefined;

  constructor(private readonly path: string) {
    this.partly = `${path}.part`;
    this.written = pipeline(this.zip.outputStream as Readable, createWriteStream(this.partly, { mode: 0o600 }));
    this.written.catch((error: Error) => this.failed?.(error)); // a full disk ends the entry that is being written
  }

  /**
   * Adds one entry and waits until it is read.
   * @returns its size in bytes and its SHA-256
   */
  add(entry: string, content: Readable, compress: boolean): Promise<{ size: number; sha256: string }> {
    return new Promise((done, fail) => {
      const hash = createHash('sha256');
      let size = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _, next) {
          hash.update(chunk);
          size += chunk.length;
          next(null, chunk);
        },
        flush(next) {
          next();
          done({ size, sha256: hash.digest('hex') });
        },
      });
      this.failed = fail;
      pipeline(content, counted).catch(fail);
      this.zip.addReadStreamLazy(entry, { compress }, (give) => give(null, counted));
    });
  }

  async finish(): Promise<void> {
    this.zip.end();
    await this.written;
    const file = await open(this.partly, 'r');
    await file.sync().finally(() => file.close());
    await rename(this.partly, this.path);
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    (this.zip.outputStream as Readable).destroy();
    await this.written.catch(() => undefined);
    await rm(this.partly, { force: true });
  }
}
