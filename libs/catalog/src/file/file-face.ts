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

/** HTML is shown as a cleaned copy, in a sandbox. */
export const isPage = (mediaType: string): boolean => mediaType === 'text/html';

export function fileFace(file: MaterialFile): MaterialFileType {
  const url = `/files/${file.id}/${encodeURIComponent(file.name)}`;
  const previewUrl = isPage(file.mediaType) ? `/previews/${file.id}` : isInline(file.mediaType) ? url : null;
  return { ...file, url, previewUrl };
}
