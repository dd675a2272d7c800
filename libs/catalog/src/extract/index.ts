export { IMPORT_LIMITS, openArchive, plainName } from './archive.ts';
export type { Archive, ArchiveItem, ArchiveLimits } from './archive.ts';
export { extractText, pageOf, sanitiseHtml, thumbnail } from './extract.ts';
export { readManifest } from './manifest.ts';
export type { Manifest } from './manifest.ts';
export type { ManifestColumn, ManifestFault, ManifestRow } from './manifest-columns.ts';
export { recognise } from './recognise.ts';
export type { Extracted, MediaKind, Patience, Place, Recognised, TextPart } from './types.ts';
