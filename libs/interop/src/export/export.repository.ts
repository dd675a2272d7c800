import { mayExport, Schools } from '@deelgenoot/identity';
import { isId, notFound } from '@deelgenoot/kernel';
import type { BlobUse, Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { AcademyExport } from './export.entity.ts';

const RECENT = 10;

/** SQL of exports. Whether the viewer may have what a school has is asked at each read, not when the export was made. */
@Injectable()
export class ExportRepository {
  constructor(private readonly schools: Schools) {}

  /** @throws DomainError NOT_FOUND when it is absent or not this viewer's to see */
  async get(ctx: Ctx, id: string, { lock = false } = {}): Promise<AcademyExport> {
    const found = isId(id) ? await ctx.db.findOne(AcademyExport, { where: { id }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) }) : null;
    const school = found && (await this.schools.load(ctx, found.institutionId));
    if (!found || !school || mayExport(ctx.viewer, school, ctx.now) !== true) throw notFound();
    return found;
  }

  /** The latest of a school; none for who may not have them. */
  async recent(ctx: Ctx, institutionId: string): Promise<AcademyExport[]> {
    const school = isId(institutionId) ? await this.schools.load(ctx, institutionId) : null;
    if (!school || mayExport(ctx.viewer, school, ctx.now) !== true) throw notFound();
    return ctx.db.find(AcademyExport, { where: { institutionId }, order: { createdAt: 'DESC' }, take: RECENT });
  }

  /** Without a viewer: for the job. */
  find(ctx: Ctx, id: string): Promise<AcademyExport | null> {
    return ctx.db.findOneBy(AcademyExport, { id });
  }

  async insert(ctx: Ctx, one: AcademyExport): Promise<void> {
    await ctx.db.insert(AcademyExport, one);
  }

  /** Changes an export that still runs. @returns whether it did */
  async advance(ctx: Ctx, id: string, changes: Partial<AcademyExport>): Promise<boolean> {
    const { affected } = await ctx.db.update(AcademyExport, { id, state: 'running' }, changes as object);
    return affected === 1;
  }

  /** Lets go of the zips whose time is over; the sweep of files takes them. */
  async expire(ctx: Ctx): Promise<void> {
    await ctx.db.query("UPDATE interop.export SET state = 'expired', sha256 = NULL WHERE state = 'done' AND expires_at <= $1", [ctx.now]);
  }

  blobUses(ctx: Ctx, among: readonly string[] | null): Promise<BlobUse[]> {
    return ctx.db.query(
      `SELECT sha256, 'export ' || id AS what FROM interop.export WHERE sha256 IS NOT NULL AND ($1::text[] IS NULL OR sha256 = ANY($1)) ORDER BY sha256, id`,
      [among],
    );
  }
}
