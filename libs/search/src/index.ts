export * from './index/document.ts';
export * from './index/indexables.ts';
export { SearchIndex } from './index/search-index.ts';
export * from './migrations/index.ts';
export * from './search.module.ts';
