import { canTakeNamesOut, officeKind } from '../extract/index.ts';
import type { MaterialFileType } from '../material/material.type.ts';
import type { MaterialFile } from './file.entity.ts';

/** What a browser may show inside a page of ours without running anything: everything else is only downloaded. */
const INLINE = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'text/vtt',
  'text/plain',
]);

export const isInline = (mediaType: string): boolean => INLINE.has(mediaType);

/** Office files are shown as a page of their own text and pictures. */
export const isOffice = (mediaType: string): boolean => officeKind(mediaType) !== undefined;

/** HTML is shown as a cleaned copy, in a sandbox. */
export const isPage = (mediaType: string): boolean => mediaType === 'text/html';

/** SubRip, which browsers show only as WebVTT. */
export const isSubRip = (mediaType: string): boolean => mediaType === 'application/x-subrip';

/** Whether there is another form of it to look at. */
export const hasPreview = (mediaType: string): boolean => isPage(mediaType) || isOffice(mediaType) || isSubRip(mediaType);

/** @param nameless the reader may not know who made it, so a file that would say so stays away */
export function fileFace(file: MaterialFile, nameless = false): MaterialFileType {
  const url = `/files/${file.id}/${encodeURIComponent(file.name)}`;
  const withheld = nameless && !canTakeNamesOut(file.mediaType);
  const previewUrl = hasPreview(file.mediaType) ? `/previews/${file.id}` : isInline(file.mediaType) && !withheld ? url : null;
  return { ...file, url, previewUrl, withheld };
}
