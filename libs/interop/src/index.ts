import { AcademyExport } from './export/export.entity.ts';

export const interopEntities = [AcademyExport];
export { FORMAT, formatSchema } from './format/format.ts';
export { Gather } from './export/gather.ts';
export { Staging } from './export/staging.ts';
export { InteropModule } from './interop.module.ts';
export { interopMigrations } from './migrations/index.ts';
