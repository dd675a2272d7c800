import { Contributions } from '@deelgenoot/consent';
import { demand, invalid, newId, notFound } from '@deelgenoot/kernel';
import { type Ctx, Jobs } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { FileRepository } from '../file/file.repository.ts';
import { mayRevise } from '../material/material.policy.ts';
import { MaterialRepository } from '../material/material.repository.ts';
import { MATERIAL } from '../material/stamp-materials.ts';
import { compareApart } from '../extract/index.ts';
import { SchoolStorage } from '../storage/school-storage.ts';
import { Uploads } from '../upload/uploads.ts';
import type { Comparison } from './compare.ts';
import type { Revision } from './revision.entity.ts';
import { VersionRepository } from './version.repository.ts';

export const REVISION_JOB = 'catalog.read-revision';

/** Files of one version, at most. */
export const MAX_FILES = 20;

/** A new version in the making: files arrive, are read, and are put beside what is online before anyone else sees them. */
@Injectable()
export class RevisionService {
  constructor(
    private readonly versions: VersionRepository,
    private readonly materials: MaterialRepository,
    private readonly files: FileRepository,
    private readonly contributions: Contributions,
    private readonly uploads: Uploads,
    private readonly storage: SchoolStorage,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Begins to read files that have arrived; `revision(id)` tells how far it is.
   * @param keepFileIds files of the version of now that stay
   */
  async start(ctx: Ctx, materialId: string, uploadIds: readonly string[], keepFileIds: readonly string[]): Promise<Revision> {
    const [current] = await this.materials.byIds(ctx, [materialId]);
    if (!current) throw notFound();
    const authorIds = (await this.contributions.authorsOf(ctx, MATERIAL, [materialId])).get(materialId) ?? [];
    demand(mayRevise(ctx.viewer, { ...current, authorIds }));
    const there = new Set((await this.files.ofVersions(ctx, [current.id])).map(({ id }) => id));
    if (keepFileIds.some((id) => !there.has(id))) throw notFound();
    if (uploadIds.length === 0 && keepFileIds.length === there.size) throw invalid('FILE_REQUIRED');
    if (uploadIds.length + keepFileIds.length === 0) throw invalid('FILE_REQUIRED');
    if (uploadIds.length + keepFileIds.length > MAX_FILES) throw invalid('TOO_MANY_ITEMS', { max: MAX_FILES });
    let bytes = 0;
    for (const id of uploadIds) {
      const upload = await this.uploads.finished(ctx, id);
      if (!upload) throw invalid('UPLOAD_INCOMPLETE', { id });
      bytes += upload.size;
    }
    await this.storage.demandRoom(ctx, current.institutionId, bytes);
    const revision: Revision = {
      id: newId(),
      materialId,
      createdBy: ctx.viewer.personId as string,
      state: 'reading',
      uploadIds: [...new Set(uploadIds)],
      keepFileIds: [...new Set(keepFileIds)],
      files: [],
      code: null,
      details: null,
      createdAt: ctx.now,
    };
    await this.versions.saveRevision(ctx, revision);
    await this.jobs.add(ctx, REVISION_JOB, { id: revision.id }, { key: `${REVISION_JOB}:${revision.id}` });
    return revision;
  }

  /** @throws DomainError NOT_FOUND when it is absent, someone else's, or about a work that the viewer sees no more */
  async get(ctx: Ctx, id: string): Promise<Revision> {
    const revision = await this.versions.revision(ctx, id);
    if (!revision || (await this.materials.byIds(ctx, [revision.materialId])).length === 0) throw notFound();
    return revision;
  }

  async drop(ctx: Ctx, id: string): Promise<void> {
    const revision = await this.get(ctx, id);
    await this.versions.deleteRevision(ctx, revision.id);
  }

  /** What is online beside what was read, as it would be under this title. */
  async compare(ctx: Ctx, revision: Revision, named: { title?: string | null; description?: string | null } = {}): Promise<Comparison | null> {
    const [current] = await this.materials.byIds(ctx, [revision.materialId]);
    if (!current || revision.state !== 'ready') return null;
    const before = await this.versions.textOf(ctx, current);
    const kept = revision.keepFileIds.length === 0 ? '' : (await this.versions.textOf(ctx, current, revision.keepFileIds)).text;
    const read = revision.files.flatMap(({ parts }) => parts.map(({ text }) => text));
    return compareApart(before, {
      title: named.title ?? before.title,
      description: named.description === undefined ? before.description : named.description,
      text: [...(kept === '' ? [] : [kept]), ...read].join('\n'),
    });
  }
}
