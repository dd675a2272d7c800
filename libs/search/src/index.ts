export * from './index/document.ts';
export * from './index/indexables.ts';
export { SearchIndex } from './index/search-index.ts';
export { type CheckReport, SearchMaintenance } from './index/search-maintenance.ts';
export * from './migrations/index.ts';
export { SearchService } from './query/search.service.ts';
export { SearchHitType, SearchInput } from './query/search.type.ts';
export { ToolAccess } from './query/tool-access.ts';
export * from './search.module.ts';
