import { demand, invalid, newId } from '@deelgenoot/kernel';
import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable } from '@nestjs/common';
import { IMPORT_LIMITS } from '../extract/index.ts';
import { mayImport } from '../material/material.policy.ts';
import { SchoolStorage } from '../storage/school-storage.ts';
import { Uploads } from '../upload/uploads.ts';
import type { Import } from './import.entity.ts';
import { ImportRepository } from './import.repository.ts';

export const IMPORT = 'import';
export const IMPORT_JOB = 'catalog.import';

@Injectable()
export class ImportService {
  constructor(
    private readonly imports: ImportRepository,
    private readonly uploads: Uploads,
    private readonly storage: SchoolStorage,
    private readonly jobs: Jobs,
    private readonly nudges: Nudges,
  ) {}

  /** Begins to make drafts of files that have arrived. Goes on in the worker; `import(id)` tells how far it is. */
  async start(ctx: Ctx, input: { schoolId: string; uploadIds: string[]; manifestUploadId?: string | null }): Promise<Import> {
    demand(mayImport(ctx.viewer, input.schoolId));
    const uploadIds = [...new Set(input.uploadIds)];
    if (uploadIds.length === 0) throw invalid('FILE_REQUIRED');
    if (uploadIds.length > IMPORT_LIMITS.maxFiles) throw invalid('IMPORT_TOO_MANY_FILES', { max: IMPORT_LIMITS.maxFiles });
    let bytes = 0;
    for (const id of [...uploadIds, ...(input.manifestUploadId ? [input.manifestUploadId] : [])]) {
      const upload = await this.uploads.finished(ctx, id);
      if (!upload) throw invalid('UPLOAD_INCOMPLETE', { id });
      bytes += upload.size;
    }
    if (bytes > IMPORT_LIMITS.maxBytes) throw invalid('IMPORT_TOO_LARGE', { maxBytes: IMPORT_LIMITS.maxBytes });
    await this.storage.demandRoom(ctx, input.schoolId, bytes);
    const one: Import = {
      id: newId(),
      institutionId: input.schoolId,
      createdBy: ctx.viewer.personId as string,
      state: 'running',
      uploadIds,
      manifestUploadId: input.manifestUploadId ?? null,
      total: uploadIds.length,
      createdAt: ctx.now,
      finishedAt: null,
    };
    await this.imports.insert(ctx, one);
    await this.jobs.add(ctx, IMPORT_JOB, { id: one.id }, { key: `import:${one.id}` });
    return one;
  }

  /** Stops after the file at hand. What is in, stays; the list says what. */
  async cancel(ctx: Ctx, id: string): Promise<Import> {
    const one = await this.imports.get(ctx, id, { lock: true });
    if (one.state !== 'running') throw invalid('IMPORT_STATE', { state: one.state });
    await this.imports.update(ctx, id, { state: 'cancelled', finishedAt: ctx.now });
    await this.nudges.send(ctx, { type: 'changed', kind: IMPORT, id });
    return { ...one, state: 'cancelled', finishedAt: ctx.now };
  }
}
