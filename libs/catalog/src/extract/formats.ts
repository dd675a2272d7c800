import type { MediaKind } from './types.ts';

/**
 * Formats that may stand in for one another under each other's extension: a photo called .jpg that is a PNG is an honest
 * mistake, a program called .pdf is not.
 */
export type Family = 'pdf' | 'word' | 'slides' | 'sheet' | 'book' | 'page' | 'captions' | 'text' | 'image' | 'vector' | 'media' | 'archive';

export interface Format {
  mediaType: string;
  kind: MediaKind;
  family: Family;
  /** The first is what a file of this type is called when its own name has none. */
  extensions: string[];
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

const format = (family: Family, kind: MediaKind, mediaType: string, ...extensions: string[]): Format => ({ mediaType, kind, family, extensions });

const FORMATS: Format[] = [
  format('pdf', 'document', 'application/pdf', 'pdf'),
  format('word', 'document', `${OOXML}.wordprocessingml.document`, 'docx'),
  format('word', 'document', `${OOXML}.wordprocessingml.template`, 'dotx'),
  format('word', 'document', 'application/msword', 'doc', 'dot'),
  format('word', 'document', 'application/rtf', 'rtf'),
  format('word', 'document', `${ODF}.text`, 'odt', 'ott'),
  format('word', 'document', 'application/vnd.apple.pages', 'pages'),
  format('slides', 'presentation', `${OOXML}.presentationml.presentation`, 'pptx'),
  format('slides', 'presentation', `${OOXML}.presentationml.slideshow`, 'ppsx'),
  format('slides', 'presentation', `${OOXML}.presentationml.template`, 'potx'),
  format('slides', 'presentation', 'application/vnd.ms-powerpoint', 'ppt', 'pps', 'pot'),
  format('slides', 'presentation', `${ODF}.presentation`, 'odp', 'otp'),
  format('slides', 'presentation', 'application/vnd.apple.keynote', 'key'),
  format('sheet', 'document', `${OOXML}.spreadsheetml.sheet`, 'xlsx'),
  format('sheet', 'document', `${OOXML}.spreadsheetml.template`, 'xltx'),
  format('sheet', 'document', 'application/vnd.ms-excel', 'xls', 'xlt'),
  format('sheet', 'document', `${ODF}.spreadsheet`, 'ods', 'ots'),
  format('sheet', 'document', 'application/vnd.apple.numbers', 'numbers'),
  format('book', 'document', 'application/epub+zip', 'epub'),
  format('page', 'page', 'text/html', 'html', 'htm', 'xhtml'),
  format('captions', 'captions', 'text/vtt', 'vtt'),
  format('captions', 'captions', 'application/x-subrip', 'srt'),
  format('text', 'document', 'text/plain', 'txt', 'text'),
  format('text', 'document', 'text/markdown', 'md', 'markdown'),
  format('text', 'document', 'text/csv', 'csv', 'tsv'),
  format('text', 'other', 'application/json', 'json'),
  format('text', 'other', 'application/xml', 'xml'),
  format('text', 'other', 'text/calendar', 'ics'),
  format('image', 'image', 'image/png', 'png', 'apng'),
  format('image', 'image', 'image/jpeg', 'jpg', 'jpeg'),
  format('image', 'image', 'image/gif', 'gif'),
  format('image', 'image', 'image/webp', 'webp'),
  format('image', 'image', 'image/avif', 'avif'),
  format('image', 'image', 'image/heic', 'heic', 'heif'),
  format('image', 'image', 'image/tiff', 'tif', 'tiff'),
  format('image', 'image', 'image/bmp', 'bmp'),
  format('vector', 'image', 'image/svg+xml', 'svg'),
  format('media', 'video', 'video/mp4', 'mp4', 'm4v'),
  format('media', 'video', 'video/quicktime', 'mov'),
  format('media', 'video', 'video/webm', 'webm'),
  format('media', 'video', 'video/x-matroska', 'mkv'),
  format('media', 'video', 'video/x-msvideo', 'avi'),
  format('media', 'video', 'video/mpeg', 'mpg', 'mpeg'),
  format('media', 'video', 'video/ogg', 'ogv'),
  format('media', 'video', 'video/3gpp', '3gp'),
  format('media', 'video', 'video/x-ms-asf', 'asf', 'wmv', 'wma'),
  format('media', 'audio', 'audio/mpeg', 'mp3', 'mp2'),
  format('media', 'audio', 'audio/mp4', 'm4a', 'm4b'),
  format('media', 'audio', 'audio/aac', 'aac'),
  format('media', 'audio', 'audio/ogg', 'ogg', 'oga', 'opus'),
  format('media', 'audio', 'audio/wav', 'wav'),
  format('media', 'audio', 'audio/flac', 'flac'),
  format('archive', 'archive', 'application/zip', 'zip'),
  format('archive', 'archive', 'application/x-7z-compressed', '7z'),
  format('archive', 'archive', 'application/vnd.rar', 'rar'),
  format('archive', 'archive', 'application/x-tar', 'tar'),
  format('archive', 'archive', 'application/gzip', 'gz', 'tgz', 'tar.gz'),
  format('archive', 'archive', 'application/x-bzip2', 'bz2'),
  format('archive', 'archive', 'application/x-xz', 'xz'),
];

const BY_EXTENSION = new Map(FORMATS.flatMap((one) => one.extensions.map((extension) => [extension, one] as const)));

/** The format people mean by an extension (lower case, without dot). */
export const formatOf = (extension: string): Format | undefined => BY_EXTENSION.get(extension);

/** The format of a media type. */
export const formatOfType = (mediaType: string): Format | undefined => FORMATS.find((one) => one.mediaType === mediaType);

/** Last extension of a file name, lower case; empty when it has none. */
export const extensionOf = (name: string): string => /[^/\\.][^/\\]*\.([\p{L}\p{N}_-]{1,16})\s*$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** Formats made of a zip with a purpose of its own; by content they are zips. */
export const ZIP_WITH_PURPOSE = new Set(['h5p', 'ggb', 'notebook', 'imscc', 'elpx', 'elp', 'sb3', 'mbz', 'flipchart', 'drawio', 'sketch']);

/** Types by content that start something on the reader's machine. Names as file-type gives them. */
export const PROGRAMS = new Set([
  'exe',
  'elf',
  'macho',
  'class',
  'jar',
  'apk',
  'dmg',
  'lnk',
  'alias',
  'wasm',
  'swf',
  'deb',
  'rpm',
  'crx',
  'xpi',
  'cab',
  'chm',
  'reg',
  'msi',
  'iso',
  'asar',
]);

/** Extensions that start something on the reader's machine, whatever is inside. */
export const PROGRAM_EXTENSIONS = new Set([
  ...PROGRAMS,
  'dll',
  'com',
  'scr',
  'pif',
  'cpl',
  'sys',
  'bat',
  'cmd',
  'ps1',
  'psm1',
  'vb',
  'vbs',
  'vbe',
  'js',
  'jse',
  'mjs',
  'wsf',
  'wsh',
  'hta',
  'msp',
  'mst',
  'msix',
  'appx',
  'app',
  'scf',
  'url',
  'website',
  'inf',
  'gadget',
  'sh',
  'bash',
  'command',
  'run',
  'appimage',
  'pkg',
  'vhd',
  'vhdx',
  'img',
  'jnlp',
  'desktop',
  'application',
  'xll',
  'library-ms',
  'settingcontent-ms',
]);

/** Office files that carry a program inside. */
export const WITH_MACROS = new Set(['docm', 'dotm', 'pptm', 'potm', 'ppsm', 'ppam', 'xlsm', 'xltm', 'xlsb', 'xlam']);

export type OfficeKind = 'docx' | 'pptx' | 'xlsx';

/** Which of the three Open XML kinds a media type is. */
export function officeKind(mediaType: string): OfficeKind | undefined {
  const part = mediaType.startsWith(`${OOXML}.`) ? mediaType.slice(OOXML.length + 1).split('.')[0] : undefined;
  return part === 'wordprocessingml' ? 'docx' : part === 'presentationml' ? 'pptx' : part === 'spreadsheetml' ? 'xlsx' : undefined;
}
