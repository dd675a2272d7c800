import { DEFAULTS, DomainError } from '@deelgenoot/kernel';
import { Blobs, type Ctx, Database, isAway, Jobs, Log } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AcademyExport } from './export.entity.ts';
import { ExportRepository } from './export.repository.ts';
import { EXPORT, EXPORT_JOB } from './export.service.ts';
import { Gather } from './gather.ts';
import { Pack } from './pack.ts';
import { Staging } from './staging.ts';

/** How often progress is written down, in milliseconds; somebody who cancels waits no longer than this. */
const TICK = 500;

/** Somebody cancelled, or another run of the job was first. */
class Stopped extends Error {}

/**
 * Makes the zip of a school. What is in it is read at one instant; a run that was cut off begins anew, at an instant of its own, so
 * nobody is ever offered half of one.
 */
@Injectable()
export class ExportJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly exports: ExportRepository,
    private readonly staging: Staging,
    private readonly gather: Gather,
    private readonly pack: Pack,
    private readonly blobs: Blobs,
    private readonly nudges: Nudges,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.on<{ id: string }>(EXPORT_JOB, (ctx, { id }) => this.run(ctx, id), { transaction: false });
    this.jobs.on('interop.sweep', (ctx) => this.sweep(ctx), { transaction: false });
    this.jobs.every('31 * * * *', 'interop.sweep');
  }

  async run(ctx: Ctx, id: string): Promise<void> {
    const one = await this.exports.find(ctx, id);
    if (one?.state !== 'running') return;
    const stage = await this.staging.begin(id);
    try {
      const gathered = await this.database.snapshot(ctx, (inner) => this.gather.run(inner, one.institutionId, stage, this.meter(ctx, one)));
      const zip = await this.pack.run(stage, gathered, this.meter(ctx, one));
      const { sha256, size } = await this.blobs.put(zip);
      const { counts, madeAt } = gathered;
      await this.end(ctx, one, { state: 'done', sha256, size, counts, madeAt });
    } catch (error) {
      if (isAway(error)) throw error; // tried again, from the start
      if (!(error instanceof Stopped)) await this.fail(ctx, one, error);
    } finally {
      await this.staging.clear(id);
    }
  }

  /** Tells how far it is, and stops when it is wanted no more. */
  private meter(ctx: Ctx, { id }: AcademyExport): (done: number, total: number) => Promise<void> {
    let last = 0;
    return async (done, total) => {
      if (Date.now() - last < TICK) return;
      last = Date.now();
      const own = this.database.context(ctx.viewer, ctx.requestId);
      if (!(await this.exports.advance(own, id, { done, total }))) throw new Stopped();
      await this.nudges.send(own, { type: 'changed', kind: EXPORT, id });
    };
  }

  private end(ctx: Ctx, { id }: AcademyExport, changes: Partial<AcademyExport>): Promise<void> {
    return this.database.transact(ctx, async (inner) => {
      const expiresAt = new Date(inner.now.getTime() + DEFAULTS.exportLives);
      await this.exports.advance(inner, id, { ...changes, finishedAt: inner.now, expiresAt });
      await this.nudges.send(inner, { type: 'changed', kind: EXPORT, id });
    });
  }

  private async fail(ctx: Ctx, one: AcademyExport, error: unknown): Promise<void> {
    const code = error instanceof DomainError ? error.code : 'INTERNAL';
    this.log.error(`export ${one.id}: ${String(error)}`);
    await this.end(ctx, one, { state: 'failed', code });
  }

  private async sweep(ctx: Ctx): Promise<void> {
    await this.exports.expire(ctx);
    await this.staging.sweep(ctx.now);
  }
}
