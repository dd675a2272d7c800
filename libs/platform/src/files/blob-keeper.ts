import { DAY } from '@deelgenoot/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../database/ctx.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Log } from '../logging/log.ts';
import { Blobs } from './blobs.ts';

/** Something in the database that relies on a blob. */
export interface BlobUse {
  readonly sha256: string;
  /** What a person would look for: `file 0198…: les.pdf`. */
  readonly what: string;
}

/** Which blobs a room relies on. `among` asks about a few and is quick; without it, all of them. */
export type BlobUses = (ctx: Ctx, among?: readonly string[]) => Promise<BlobUse[]>;

/** What is wrong with the files, by name. */
export interface FilesReport {
  readonly checked: number;
  /** In the database, not on the disk. */
  readonly missing: BlobUse[];
  /** On the disk with another content than it was stored with. */
  readonly damaged: BlobUse[];
  /** On the disk for more than a day, and nothing refers to it; the sweep takes these. */
  readonly orphaned: string[];
}

/** What was put in this time may belong to a change that is not committed yet. An upload takes minutes; nothing takes a day. */
const GRACE = DAY;
const BATCH = 500;

/** Sees to it that the database and the files on the disk tell the same story. Rooms register what they rely on. */
@Injectable()
export class BlobKeeper implements OnModuleInit {
  private readonly rooms: BlobUses[] = [];

  constructor(
    private readonly blobs: Blobs,
    private readonly jobs: Jobs,
    private readonly log: Log,
  ) {}

  register(uses: BlobUses): void {
    this.rooms.push(uses);
  }

  onModuleInit(): void {
    this.jobs.on('platform.sweep-blobs', async (ctx) => void (await this.sweep(ctx)), { transaction: false });
    this.jobs.every('47 3 * * *', 'platform.sweep-blobs');
  }

  /**
   * Removes blobs that nothing refers to and that nobody put for a day.
   * @returns how many
   */
  async sweep(ctx: Ctx): Promise<number> {
    let removed = 0;
    for await (const batch of this.unused(ctx)) for (const sha256 of batch) if (await this.blobs.remove(sha256, this.cutoff(ctx))) removed += 1;
    await this.blobs.sweepDerived();
    if (removed > 0) this.log.info('files', { removed });
    return removed;
  }

  /** Reads every file that something refers to, and compares it with what was stored. */
  async check(ctx: Ctx): Promise<FilesReport> {
    const uses = await this.uses(ctx);
    const missing: BlobUse[] = [];
    const damaged: BlobUse[] = [];
    for (const [sha256, of] of Map.groupBy(uses, (use) => use.sha256)) {
      const found = await this.blobs.measure(sha256);
      if (!found) missing.push(...of);
      else if (found.sha256 !== sha256) damaged.push(...of);
    }
    const orphaned: string[] = [];
    for await (const batch of this.unused(ctx)) orphaned.push(...batch);
    return { checked: new Set(uses.map(({ sha256 }) => sha256)).size, missing, damaged, orphaned };
  }

  private cutoff(ctx: Ctx): Date {
    return new Date(ctx.now.getTime() - GRACE);
  }

  /** Old blobs without a use, a batch at a time; asked about just before they are given, not in one sweep at the start. */
  private async *unused(ctx: Ctx): AsyncGenerator<string[]> {
    let batch: string[] = [];
    const without = async () => {
      const used = new Set((await this.uses(ctx, batch)).map(({ sha256 }) => sha256));
      return batch.filter((sha256) => !used.has(sha256));
    };
    for await (const { sha256, putAt } of this.blobs.all()) {
      if (putAt >= this.cutoff(ctx)) continue;
      batch.push(sha256);
      if (batch.length < BATCH) continue;
      yield await without();
      batch = [];
    }
    if (batch.length > 0) yield await without();
  }

  private async uses(ctx: Ctx, among?: readonly string[]): Promise<BlobUse[]> {
    const found: BlobUse[] = [];
    for (const room of this.rooms) found.push(...(await room(ctx, among)));
    return found;
  }
}
