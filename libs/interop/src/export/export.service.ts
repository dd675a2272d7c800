import { mayExport, Schools } from '@deelgenoot/identity';
import { demand, DomainError, invalid, isId, newId, notFound } from '@deelgenoot/kernel';
import { type Ctx, isDuplicate, Jobs } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable } from '@nestjs/common';
import type { AcademyExport } from './export.entity.ts';
import { ExportRepository } from './export.repository.ts';

export const EXPORT = 'export';
export const EXPORT_JOB = 'interop.export';

/** A school takes along all that it has here. */
@Injectable()
export class ExportService {
  constructor(
    private readonly exports: ExportRepository,
    private readonly schools: Schools,
    private readonly jobs: Jobs,
    private readonly nudges: Nudges,
  ) {}

  /** Begins to gather; goes on in the worker. @throws DomainError NOT_ALLOWED; EXPORT_RUNNING when one is under way */
  async start(ctx: Ctx, institutionId: string): Promise<AcademyExport> {
    const school = isId(institutionId) ? await this.schools.load(ctx, institutionId) : null;
    if (!school) throw notFound();
    demand(mayExport(ctx.viewer, school, ctx.now));
    const one: AcademyExport = {
      id: newId(),
      institutionId,
      createdBy: ctx.viewer.personId as string,
      state: 'running',
      done: 0,
      total: 0,
      counts: null,
      sha256: null,
      size: null,
      code: null,
      createdAt: ctx.now,
      madeAt: null,
      finishedAt: null,
      expiresAt: null,
    };
    await this.exports.insert(ctx, one).catch((error: unknown) => {
      throw isDuplicate(error, 'export_running') ? new DomainError('CONFLICT', 'EXPORT_RUNNING') : error;
    });
    await this.jobs.add(ctx, EXPORT_JOB, { id: one.id }, { key: `export:${one.id}` });
    return one;
  }

  /** Stops; what was gathered is thrown away. */
  async cancel(ctx: Ctx, id: string): Promise<AcademyExport> {
    const one = await this.exports.get(ctx, id, { lock: true });
    if (one.state !== 'running') throw invalid('IMPORT_STATE', { state: one.state });
    const changes = { state: 'cancelled', finishedAt: ctx.now } as const;
    await this.exports.advance(ctx, id, changes);
    await this.nudges.send(ctx, { type: 'changed', kind: EXPORT, id });
    return { ...one, ...changes };
  }
}
