import { Module } from '@nestjs/common';
import { Indexables } from './index/indexables.ts';
import { SearchIndex } from './index/search-index.ts';

/** One box over everything a viewer may see. */
@Module({
  providers: [Indexables, SearchIndex],
  exports: [Indexables, SearchIndex],
})
export class SearchModule {}
