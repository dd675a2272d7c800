import { CatalogModule, catalogEntities } from '@deelgenoot/catalog';
import { CommunityModule, communityEntities } from '@deelgenoot/community';
import { ConsentModule } from '@deelgenoot/consent';
import { IdentityModule, identityEntities } from '@deelgenoot/identity';
import { InteropModule, interopEntities } from '@deelgenoot/interop';
import { ModerationModule, moderationEntities } from '@deelgenoot/moderation';
import { NotificationsModule, notificationsEntities } from '@deelgenoot/notifications';
import { OffersModule, offersEntities } from '@deelgenoot/offers';
import { type Config, PlatformModule } from '@deelgenoot/platform';
import { RealtimeModule } from '@deelgenoot/realtime';
import { SearchModule } from '@deelgenoot/search';
import { type DynamicModule, Module } from '@nestjs/common';
import { migrations } from './migrations.ts';

const entities = [
  ...identityEntities,
  ...moderationEntities,
  ...notificationsEntities,
  ...catalogEntities,
  ...offersEntities,
  ...communityEntities,
  ...interopEntities,
];

/** The whole house. The API and the worker are the same rooms, once with doors and once without. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, entities, migrations),
        IdentityModule,
        ModerationModule,
        SearchModule,
        RealtimeModule,
        NotificationsModule,
        ConsentModule,
        CatalogModule,
        OffersModule,
        CommunityModule,
        InteropModule,
      ],
    };
  }
}
