import { AcademyExport } from './export/export.entity.ts';
import { Arrival } from './import/arrival.entity.ts';

export const interopEntities = [AcademyExport, Arrival];
export { FORMAT, formatSchema } from './format/format.ts';
export { Gather } from './export/gather.ts';
export { Staging } from './export/staging.ts';
export { InteropModule } from './interop.module.ts';
export { interopMigrations } from './migrations/index.ts';
