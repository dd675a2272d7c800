import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG, type Config } from '@deelgenoot/platform';
import { DAY } from '@deelgenoot/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** Something that goes into the zip: where it lies for now, and what it must be when it is read. */
export interface StagedEntry {
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** One entry that is being written. */
export class EntryFile {
  private readonly hash: Hash = createHash('sha256');
  private size = 0;

  constructor(
    private readonly name: string,
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.hash.update(bytes);
    this.size += bytes.length;
    await this.file.write(bytes);
  }

  async end(): Promise<StagedEntry> {
    await this.file.close();
    return { name: this.name, path: this.path, size: this.size, sha256: this.hash.digest('hex') };
  }
}

/** The folder in which one export is put together. */
export class Stage {
  private count = 0;

  constructor(readonly dir: string) {}

  async open(name: string): Promise<EntryFile> {
    const path = join(this.dir, String(this.count++));
    return new EntryFile(name, path, await open(path, 'wx', 0o600));
  }

  async put(name: string, text: string): Promise<StagedEntry> {
    const file = await this.open(name);
    await file.write(text);
    return file.end();
  }
}

/** Folders of exports in the making. What a killed worker left is thrown away when its export begins anew, or after a day. */
@Injectable()
export class Staging {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'FILES_DIR'>) {
    this.root = join(config.FILES_DIR, 'exports');
  }

  /** An empty folder for this export. */
  async begin(id: string): Promise<Stage> {
    await this.clear(id);
    const dir = join(this.root, id);
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return new Stage(dir);
  }

  clear(id: string): Promise<void> {
    return rm(join(this.root, id), { recursive: true, force: true });
  }

  async sweep(now: Date): Promise<void> {
    for (const id of await readdir(this.root).catch(() => [])) {
      const found = await stat(join(this.root, id)).catch(() => null);
      if (found && found.mtimeMs < now.getTime() - DAY) await this.clear(id);
    }
  }
}
