import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { BackupFault, entryOfFile, entryOfTable, JOBS, MANIFEST, type Manifest, manifestSchema } from './manifest.ts';

/** In bytes: some hundred thousand files take 30 MB. */
const MANIFEST_LIMIT = 500_000_000;

/** A backup that was looked through: every part is there, as it was written. */
export class ArchiveReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    readonly manifest: Manifest,
  ) {}

  /**
   * Opens a backup and reads it once from end to end.
   * @throws BackupFault when it is no backup, was cut off, or when any part differs from what was written
   */
  static async open(path: string): Promise<ArchiveReader> {
    const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error: Error) => {
      throw new BackupFault(`${path} cannot be read as a backup: ${error.message}`);
    });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      const archive = new ArchiveReader(zip, entries, await readManifest(zip, entries.get(MANIFEST)));
      await archive.verify();
      return archive;
    } catch (error) {
      zip.close();
      throw error instanceof BackupFault ? error : new BackupFault(`${path} is damaged: ${(error as Error).message}`);
    }
  }

  close(): void {
    this.zip.close();
  }

  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new BackupFault(`The backup is damaged: ${name} is missing.`);
    return this.zip.openReadStreamPromise(entry);
  }

  async json(name: string): Promise<unknown> {
    return JSON.parse(await textOf(await this.read(name)));
  }

  private async verify(): Promise<void> {
    const { tables, files, jobs } = this.manifest;
    const parts = [
      { name: JOBS, sha256: jobs.sha256 },
      ...tables.map((table) => ({ name: entryOfTable(table), sha256: table.sha256 })),
      ...files.map((file) => ({ name: entryOfFile(file.path), sha256: file.sha256 })),
    ];
    for (const { name, sha256 } of parts) {
      const hash = createHash('sha256');
      for await (const chunk of await this.read(name)) hash.update(chunk as Buffer);
      if (hash.digest('hex') !== sha256) throw new BackupFault(`The backup is damaged: ${name} is not what was written.`);
    }
  }
}

async function readManifest(zip: ZipFile, entry: Entry | undefined): Promise<Manifest> {
  if (!entry || entry.uncompressedSize > MANIFEST_LIMIT) throw new BackupFault('This is no whole backup: it has no manifest.');
  const parsed = manifestSchema.safeParse(JSON.parse(await textOf(await zip.openReadStreamPromise(entry))));
  if (!parsed.success) throw new BackupFault('This is no backup that this version of the program can read.');
  return parsed.data;
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
