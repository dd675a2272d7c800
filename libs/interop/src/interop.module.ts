import { CatalogModule } from '@deelgenoot/catalog';
import { ConsentModule } from '@deelgenoot/consent';
import { IdentityModule } from '@deelgenoot/identity';
import { OffersModule } from '@deelgenoot/offers';
import { BlobKeeper } from '@deelgenoot/platform';
import { RealtimeModule, RoomGuards } from '@deelgenoot/realtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ExportController } from './export/export.controller.ts';
import { ExportJob } from './export/export.job.ts';
import { ExportRepository } from './export/export.repository.ts';
import { ExportResolver } from './export/export.resolver.ts';
import { EXPORT, ExportService } from './export/export.service.ts';
import { ForgetExports } from './export/forget-exports.ts';
import { ArrivalJob } from './import/arrival.job.ts';
import { ArrivalRepository } from './import/arrival.repository.ts';
import { ArrivalResolver } from './import/arrival.resolver.ts';
import { ARRIVAL, ArrivalService } from './import/arrival.service.ts';
import { ForgetPerson } from './import/forget-person.ts';
import { Look } from './import/look.ts';
import { Gather } from './export/gather.ts';
import { Pack } from './export/pack.ts';
import { Staging } from './export/staging.ts';

/** What leaves the house and comes in from others: whole academies. */
@Module({
  imports: [IdentityModule, ConsentModule, CatalogModule, OffersModule, RealtimeModule],
  controllers: [ExportController],
  providers: [
    ExportRepository,
    ExportService,
    ExportResolver,
    ExportJob,
    Staging,
    Gather,
    Pack,
    ArrivalRepository,
    ArrivalService,
    ArrivalResolver,
    ArrivalJob,
    Look,
    ForgetPerson,
    ForgetExports,
  ],
})
export class InteropModule implements OnModuleInit {
  constructor(
    private readonly keeper: BlobKeeper,
    private readonly guards: RoomGuards,
    private readonly exports: ExportRepository,
    private readonly arrivals: ArrivalRepository,
  ) {}

  onModuleInit(): void {
    this.keeper.register((ctx, among) => this.exports.blobUses(ctx, among ?? null));
    for (const [kind, things] of [
      [EXPORT, this.exports],
      [ARRIVAL, this.arrivals],
    ] as const)
      this.guards.register(kind, (ctx, id) =>
        things.get(ctx, id).then(
          () => true,
          () => false,
        ),
      );
  }
}
