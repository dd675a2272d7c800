import { MaterialFile } from './file/file.entity.ts';
import { Import, ImportItem } from './import/import.entity.ts';
import { Material, Version } from './material/material.entity.ts';
import { Revision } from './version/revision.entity.ts';

export const catalogEntities = [Material, Version, MaterialFile, Import, ImportItem, Revision];
