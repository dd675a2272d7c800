import { hasRole } from '@deelgenoot/access';
import { BOARD, ConsentModule, ConsentSubjects } from '@deelgenoot/consent';
import { IdentityModule } from '@deelgenoot/identity';
import { ModerationModule } from '@deelgenoot/moderation';
import { Notifications, NotificationsModule } from '@deelgenoot/notifications';
import { BlobKeeper } from '@deelgenoot/platform';
import { RealtimeModule, RoomGuards } from '@deelgenoot/realtime';
import { SearchModule } from '@deelgenoot/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Access } from './access/access.ts';
import { AccessResolver, ConsentMaterialResolver, OlderVersionResolver } from './access/access.resolver.ts';
import { OlderRepository } from './access/older.repository.ts';
import { BoardCsvController } from './board/board-csv.controller.ts';
import { BoardCsv } from './board/board-csv.ts';
import { BoardRows } from './board/board-rows.ts';
import { BoardRepository } from './board/board.repository.ts';
import { BoardResolver } from './board/board.resolver.ts';
import { AccessRequests } from './card/access-requests.ts';
import { CardRepository } from './card/card.repository.ts';
import { AccessRequestResolver, CardResolver, SchoolCardsResolver } from './card/card.resolver.ts';
import { CardService } from './card/card.service.ts';
import { Cards } from './card/cards.ts';
import { Copies } from './copy/copies.ts';
import { CopyRepository } from './copy/copy.repository.ts';
import { CopyResolver, CopySourceResolver, FamilyResolver } from './copy/copy.resolver.ts';
import { CopyService } from './copy/copy.service.ts';
import { Lineage } from './copy/lineage.ts';
import { FileController } from './file/file.controller.ts';
import { FileRepository } from './file/file.repository.ts';
import { PagePictures } from './file/page-pictures.ts';
import { Drafts } from './import/draft.ts';
import { ImportJob } from './import/import.job.ts';
import { ImportRepository } from './import/import.repository.ts';
import { ImportItemResolver, ImportResolver } from './import/import.resolver.ts';
import { IMPORT, ImportService } from './import/import.service.ts';
import { LinkedWorkResolver } from './link/linked-work.resolver.ts';
import { Makers } from './material/makers.ts';
import { SchoolStorage } from './storage/school-storage.ts';
import { SchoolStorageResolver } from './storage/storage.resolver.ts';
import { NamelessCopies } from './file/nameless-copies.ts';
import { NameableMakers } from './material/nameable-makers.ts';
import { LocalRepository } from './local/local.repository.ts';
import { LocalFillResolver, LocalResolver } from './local/local.resolver.ts';
import { LocalService } from './local/local.service.ts';
import { MaterialIndexer } from './material/material.indexer.ts';
import { Materials } from './material/material.loader.ts';
import { MaterialModeration } from './material/material.moderation.ts';
import { MaterialRepository } from './material/material.repository.ts';
import { MaterialResolver } from './material/material.resolver.ts';
import { MaterialHitResolver } from './material/search-hit.resolver.ts';
import { MaterialService } from './material/material.service.ts';
import { MATERIAL, StampMaterials } from './material/stamp-materials.ts';
import { RevisionJob, REVISION } from './version/revision.job.ts';
import { RevisionResolver } from './version/revision.resolver.ts';
import { RevisionService } from './version/revision.service.ts';
import { VersionRepository } from './version/version.repository.ts';
import { VersionResolver, VersionsResolver } from './version/version.resolver.ts';
import { VersionService } from './version/version.service.ts';
import { ForgetPerson } from './erasure/forget-person.ts';
import { SchoolReachRepository } from './reach/school-reach.repository.ts';
import { SchoolReachResolver } from './reach/school-reach.resolver.ts';
import { TwinJob } from './twin/twin.job.ts';
import { TraceRepository } from './trace/trace.repository.ts';
import { TraceResolver } from './trace/trace.resolver.ts';
import { Traces } from './trace/traces.ts';
import { TwinRepository } from './twin/twin.repository.ts';
import { OverlapResolver, TwinResolver } from './twin/twin.resolver.ts';
import { UploadController } from './upload/upload.controller.ts';
import { WorkTransfer } from './transfer/work-transfer.ts';
import { Uploads } from './upload/uploads.ts';

/** Materials of the academies: putting in, describing, publishing, showing. */
@Module({
  imports: [IdentityModule, NotificationsModule, ModerationModule, ConsentModule, SearchModule, RealtimeModule],
  controllers: [FileController, UploadController, BoardCsvController],
  providers: [
    MaterialRepository,
    FileRepository,
    PagePictures,
    ImportRepository,
    StampMaterials,
    MaterialService,
    Materials,
    MaterialResolver,
    MaterialIndexer,
    MaterialModeration,
    MaterialHitResolver,
    Drafts,
    Uploads,
    ImportService,
    ImportJob,
    ImportResolver,
    ImportItemResolver,
    Access,
    AccessResolver,
    OlderRepository,
    OlderVersionResolver,
    ConsentMaterialResolver,
    LinkedWorkResolver,
    BoardRepository,
    BoardRows,
    BoardCsv,
    BoardResolver,
    Makers,
    NameableMakers,
    NamelessCopies,
    SchoolStorage,
    SchoolStorageResolver,
    LocalRepository,
    LocalService,
    LocalResolver,
    LocalFillResolver,
    CopyRepository,
    Copies,
    Lineage,
    TraceRepository,
    Traces,
    TraceResolver,
    CopyService,
    FamilyResolver,
    CopySourceResolver,
    CopyResolver,
    SchoolReachRepository,
    SchoolReachResolver,
    ForgetPerson,
    TwinRepository,
    TwinJob,
    TwinResolver,
    OverlapResolver,
    AccessRequests,
    CardRepository,
    Cards,
    CardService,
    CardResolver,
    AccessRequestResolver,
    SchoolCardsResolver,
    VersionRepository,
    VersionService,
    VersionsResolver,
    VersionResolver,
    RevisionService,
    RevisionJob,
    RevisionResolver,
    WorkTransfer,
  ],
  exports: [
    CardService,
    VersionRepository,
    VersionService,
    RevisionService,
    Materials,
    MaterialRepository,
    MaterialService,
    StampMaterials,
    Drafts,
    Uploads,
    WorkTransfer,
    Traces,
  ],
})
export class CatalogModule implements OnModuleInit {
  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly guards: RoomGuards,
    private readonly stamps: StampMaterials,
    private readonly materials: MaterialRepository,
    private readonly imports: ImportRepository,
    private readonly revisions: RevisionService,
    private readonly keeper: BlobKeeper,
    private readonly files: FileRepository,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.stamps);
    this.keeper.register((ctx, among) => this.files.blobUses(ctx, among ?? null));
    this.notifications.about(
      'materialId',
      async (ctx, ids) => new Map((await this.materials.byIds(ctx, ids)).map(({ materialId, title }) => [materialId, title])),
    );
    this.guards.register(BOARD, async ({ viewer }, id) => hasRole(viewer, 'manager', id));
    this.guards.register(MATERIAL, async (ctx, id) => (await this.materials.byIds(ctx, [id])).length > 0);
    this.guards.register(REVISION, (ctx, id) =>
      this.revisions.get(ctx, id).then(
        () => true,
        () => false,
      ),
    );
    this.guards.register(IMPORT, (ctx, id) =>
      this.imports.get(ctx, id).then(
        () => true,
        () => false,
      ),
    );
  }
}
