import { Tool, ToolStatus } from './tool/tool.entity.ts';

export const offersEntities = [Tool, ToolStatus];
export { offersMigrations } from './migrations/offers-1700000000800.migration.ts';
export { OffersModule } from './offers.module.ts';
export { ToolService } from './tool/tool.service.ts';
export { TOOL, Tools } from './tool/tool.loader.ts';
export type { NewTool, ToolRow } from './tool/tool.repository.ts';
export { ToolType } from './tool/tool.type.ts';
