import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, notFound } from '@deelgenoot/kernel';
import { CONFIG, type Config, type Ctx } from '@deelgenoot/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { IMPORT_LIMITS, plainName } from '../extract/index.ts';

/** An upload that arrived whole. */
export interface FinishedUpload {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** Each file counts for at least a megabyte of what somebody may have under way. */
const LEAST = 1024 ** 2;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Files on their way in. They arrive over the tus protocol, so a laptop that closes half-way goes on later; each
 * belongs to whoever began it, and to nobody else.
 */
@Injectable()
export class Uploads implements OnModuleInit {
  readonly dir: string;
  readonly store: FileStore;
  /** By person, as last counted; in bytes. */
  private readonly underWay = new Map<string, number>();
  /** Where archives are unpacked, a folder for each run. */
  private readonly rooms: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'FILES_DIR'>) {
    this.dir = join(config.FILES_DIR, 'uploads');
    this.rooms = join(config.FILES_DIR, 'unpacked');
    this.store = new FileStore({ directory: this.dir, expirationPeriodInMilliseconds: DAY });
  }

  async onModuleInit(): Promise<void> {
    for (const dir of [this.dir, this.rooms]) await mkdir(dir, { recursive: true });
  }

  /**
   * Asks whether someone may begin another upload. What they have under way is counted from the disk when it seems too much: the
   * worker takes finished uploads away without telling.
   * @param size as promised, in bytes; what nobody promised counts as the largest
   * @param largest what one upload of theirs may be, in bytes; two of those fit: one import and the next
   * @throws DomainError QUOTA_EXCEEDED with `max`, in bytes
   */
  async makeSureOfRoom(personId: string, size: number | null, largest: number): Promise<void> {
    const max = 2 * largest;
    const more = Math.max(LEAST, size ?? IMPORT_LIMITS.maxBytes);
    const counted = this.underWay.get(personId);
    const known = counted !== undefined && counted + more <= max ? counted : await this.count(personId);
    if (known + more > max) throw new DomainError('LIMITED', 'QUOTA_EXCEEDED', { max });
    this.underWay.set(personId, known + more);
  }

  private async count(personId: string): Promise<number> {
    let bytes = 0;
    for (const name of await readdir(this.dir)) {
      const upload = name.endsWith('.json') ? await this.store.getUpload(name.slice(0, -'.json'.length)).catch(() => null) : null;
      if (upload?.metadata?.['owner'] === personId) bytes += Math.max(LEAST, upload.size ?? IMPORT_LIMITS.maxBytes);
    }
    return bytes;
  }

  /** Whether this upload exists and was begun by this person. */
  async owns(personId: string | null, id: string): Promise<boolean> {
    if (!/^[\w-]{8,64}$/.test(id) || personId === null) return false;
    const upload = await this.store.getUpload(id).catch(() => null);
    return upload?.metadata?.['owner'] === personId;
  }

  /**
   * An own upload that arrived whole, or null while it is still under way.
   * @throws DomainError NOT_FOUND when it is absent or someone else's
   */
  async finished(ctx: Ctx, id: string): Promise<FinishedUpload | null> {
    if (!(await this.owns(ctx.viewer.personId, id))) throw notFound();
    return this.read(id);
  }

  /** A whole upload, without asking whose: for the worker, who was told by its owner. */
  async read(id: string): Promise<FinishedUpload | null> {
    const upload = await this.store.getUpload(id).catch(() => null);
    if (!upload || upload.size === undefined) return null;
    const path = join(this.dir, id);
    const { size } = await stat(path).catch(() => ({ size: -1 }));
    return size === upload.size ? { id, path, name: plainName(upload.metadata?.['filename'] ?? '') || 'bestand', size } : null;
  }

  async remove(id: string): Promise<void> {
    await Promise.all([join(this.dir, id), join(this.dir, `${id}.json`)].map((path) => rm(path, { force: true })));
  }

  /** A new folder to unpack into; whoever made it removes it, and the sweep does when they were killed. */
  makeRoom(): Promise<string> {
    return mkdtemp(join(this.rooms, 'import-'));
  }

  /** Forgets what was left unfinished for a day. */
  async sweep(): Promise<void> {
    await this.store.deleteExpired();
    for (const name of await readdir(this.rooms)) {
      const room = join(this.rooms, name);
      const { mtimeMs } = await stat(room);
      if (mtimeMs < Date.now() - DAY) await rm(room, { recursive: true, force: true });
    }
  }
}
