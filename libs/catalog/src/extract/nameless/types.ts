import { formatOfType, officeKind } from '../formats.ts';

/** A file as others get it who may not know who made it. */
export type Nameless =
  /** It says nothing of its maker. */
  | { readonly how: 'same' }
  | { readonly how: 'new'; readonly bytes: Uint8Array }
  /** The same bytes but for these, from one place up to another. */
  | { readonly how: 'patched'; readonly from: number; readonly to: number; readonly patches: readonly { readonly at: number; readonly bytes: Uint8Array }[] };

export const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff', 'image/gif']);
export const BOXED = new Set(['video/mp4', 'video/quicktime', 'audio/mp4']);
/** Text that holds nothing but what people read in it. */
const PLAIN = new Set(['captions', 'text']);

export const SVG = 'image/svg+xml';
export const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** Whether the names inside such a file can be taken out. */
export const canTakeNamesOut = (mediaType: string): boolean =>
  mediaType === 'application/pdf' ||
  mediaType === 'text/html' ||
  mediaType === 'audio/mpeg' ||
  mediaType === 'audio/wav' ||
  mediaType === SVG ||
  mediaType.startsWith(OPEN_DOCUMENT) ||
  officeKind(mediaType) !== undefined ||
  PICTURES.has(mediaType) ||
  BOXED.has(mediaType) ||
  PLAIN.has(formatOfType(mediaType)?.family ?? '');
