import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SigningKey } from '@deelgenoot/consent';
import { DomainError } from '@deelgenoot/kernel';
import { Blobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { FORMAT, FORMAT_VERSION, type Manifest } from '../format/format.ts';
import { readmeOf } from '../format/readme.ts';
import type { Gathered } from './gather.ts';
import type { Stage, StagedEntry } from './staging.ts';

/** Makes the zip of what was gathered: one file after another, so that none is ever whole in memory. */
@Injectable()
export class Pack {
  constructor(
    private readonly blobs: Blobs,
    private readonly key: SigningKey,
  ) {}

  /**
   * @param progress told how many entries are in, of how many; throws to stop
   * @returns where the zip lies
   * @throws DomainError EXPORT_FILE_DAMAGED when a file is gone from the store, or is not what was stored
   */
  async run(stage: Stage, gathered: Gathered, progress: (done: number, total: number) => Promise<void>): Promise<string> {
    const files = await Promise.all(gathered.files.map((file) => this.file(file)));
    const entries = [await stage.put('LEESMIJ.txt', `\uFEFF${readmeOf(gathered.school.name, gathered.counts)}`), ...gathered.entries, ...files].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    const manifest = JSON.stringify(await this.manifest(gathered, entries), null, 1);
    const signed = [await stage.put('manifest.json', manifest), await stage.put('manifest.sig', await this.key.signText(manifest))];
    const path = join(stage.dir, 'academy.zip');
    const zip = new ZipFile();
    const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
    written.catch(() => undefined); // looked at below
    let failed = (_: Error): void => undefined;
    const fault = new Promise<never>((_, reject) => (failed = reject));
    fault.catch(() => undefined);
    zip.on('error', failed);
    let done = 0;
    for (const entry of [...signed, ...entries]) {
      const options = { mtime: gathered.madeAt, compress: !entry.name.startsWith('files/'), size: entry.size };
      zip.addReadStreamLazy(entry.name, options, (give) => {
        progress(done++, signed.length + entries.length).then(() => give(null, checked(entry, failed)), failed);
      });
    }
    zip.end();
    await Promise.race([written, fault]).catch(async (error: unknown) => {
      (zip.outputStream as Readable).destroy();
      await written.catch(() => undefined); // the file is closed before its folder goes
      throw error;
    });
    return path;
  }

  private async file({ name, sha256, size }: Gathered['files'][number]): Promise<StagedEntry> {
    const path = this.blobs.path(sha256);
    const found = await stat(path).catch(() => null);
    if (!found || (size !== null && found.size !== size)) throw damaged(name);
    return { name, path, size: found.size, sha256 };
  }

  private async manifest({ school: { id, slug, name }, madeAt, counts }: Gathered, entries: readonly StagedEntry[]): Promise<Manifest> {
    const { sha256: key, pem: publicKey } = await this.key.public();
    return {
      format: FORMAT,
      version: FORMAT_VERSION,
      madeAt: madeAt.toISOString(),
      school: { id, slug, name },
      system: { key, publicKey },
      counts,
      entries: entries.map((entry) => ({ name: entry.name, size: entry.size, sha256: entry.sha256 })),
    };
  }
}

const damaged = (name: string): DomainError => new DomainError('UNAVAILABLE', 'EXPORT_FILE_DAMAGED', { name });

function checked(entry: StagedEntry, failed: (error: Error) => void): Readable {
  const stream = createReadStream(entry.path);
  const through = stream.pipe(new Checked(entry));
  stream.on('error', failed);
  through.on('error', failed);
  return through;
}

/** Lets bytes through and fails at their end when they were not what they should be: nothing false is ever signed for. */
class Checked extends Transform {
  private readonly hash = createHash('sha256');

  constructor(private readonly entry: StagedEntry) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.hash.update(chunk);
    this.push(chunk);
    done();
  }

  override _flush(done: (error?: Error) => void): void {
    done(this.hash.digest('hex') === this.entry.sha256 ? undefined : damaged(this.entry.name));
  }
}
