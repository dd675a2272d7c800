import { CatalogModule } from '@deelgenoot/catalog';
import { IdentityModule } from '@deelgenoot/identity';
import { SearchModule } from '@deelgenoot/search';
import { Module } from '@nestjs/common';
import { ToolIndexer } from './tool/tool.indexer.ts';
import { Tools } from './tool/tool.loader.ts';
import { ToolRepository } from './tool/tool.repository.ts';
import { ToolHitResolver } from './tool/search-hit.resolver.ts';
import { MaterialToolsResolver, ToolResolver, ToolStatusResolver } from './tool/tool.resolver.ts';
import { ToolService } from './tool/tool.service.ts';

/** What teachers can use: tools, and what each school says of them. */
@Module({
  imports: [IdentityModule, SearchModule, CatalogModule],
  providers: [ToolRepository, Tools, ToolService, ToolResolver, ToolStatusResolver, MaterialToolsResolver, ToolIndexer, ToolHitResolver],
  exports: [Tools],
})
export class OffersModule {}
