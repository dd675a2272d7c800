import { DAY, DomainError, type ErrorCode } from '@deelgenoot/kernel';
import { type Ctx, Database, Jobs, Log } from '@deelgenoot/platform';
import { Nudges } from '@deelgenoot/realtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Drafts, type ReadFile } from '../import/draft.ts';
import { Uploads } from '../upload/uploads.ts';
import type { Revision } from './revision.entity.ts';
import { REVISION_JOB } from './revision.service.ts';
import { VersionRepository } from './version.repository.ts';

/** How sockets call a version in the making. */
export const REVISION = 'revision';

/** After this long a version that nobody put online is forgotten. */
const KEPT = 7 * DAY;

/** Reads the files of a version in the making, outside any transaction. */
@Injectable()
export class RevisionJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly versions: VersionRepository,
    private readonly drafts: Drafts,
    private readonly uploads: Uploads,
    private readonly nudges: Nudges,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.on<{ id: string }>(REVISION_JOB, (ctx, { id }) => this.run(ctx, id), { transaction: false });
    this.jobs.on('catalog.sweep-revisions', (ctx) => this.versions.sweepRevisions(ctx, new Date(ctx.now.getTime() - KEPT)));
    this.jobs.every('37 3 * * *', 'catalog.sweep-revisions');
  }

  async run(ctx: Ctx, id: string): Promise<void> {
    const revision = await this.versions.findRevision(ctx, id);
    if (revision?.state !== 'reading') return;
    const files: ReadFile[] = [];
    try {
      for (const uploadId of revision.uploadIds) {
        const upload = await this.uploads.read(uploadId);
        if (!upload) throw new DomainError('INVALID', 'UPLOAD_INCOMPLETE', { id: uploadId });
        files.push(await this.drafts.read(upload.path, upload.name));
      }
      await this.settle(ctx, { ...revision, state: 'ready', files });
    } catch (error) {
      if (!(error instanceof DomainError)) this.log.error('revision', error);
      const { code, details } = error instanceof DomainError ? error : { code: 'INTERNAL' as ErrorCode, details: {} };
      await this.settle(ctx, { ...revision, state: 'failed', code, details });
    }
    for (const uploadId of revision.uploadIds) await this.uploads.remove(uploadId);
  }

  /** Someone may have dropped it meanwhile; then it stays away. */
  private async settle(ctx: Ctx, revision: Revision): Promise<void> {
    await this.database.transact(ctx, async (inner) => {
      if (!(await this.versions.findRevision(inner, revision.id))) return;
      await this.versions.saveRevision(inner, revision);
      await this.nudges.send(inner, { type: 'changed', kind: REVISION, id: revision.id });
    });
  }
}
