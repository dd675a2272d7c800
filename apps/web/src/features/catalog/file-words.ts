import type { MaterialQuery } from '../../gql/catalog.ts';
import { useT } from '../../i18n/language.ts';
import { messages } from './messages.ts';

export type MaterialFile = MaterialQuery['material']['files'][number];

/** Groups of media types that people call by one word. */
const FAMILIES: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/wordprocessing|opendocument\.text|pages/, 'word'],
  [/presentation|keynote/, 'presentation'],
  [/spreadsheet|numbers/, 'spreadsheet'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
];

/** "pdf, 8 bladzijden", "PowerPoint, 12 dia’s" */
export function useFileWords(): (file: Pick<MaterialFile, 'mediaType' | 'pages' | 'slides'>) => string {
  const t = useT(messages);
  return ({ mediaType, pages, slides }) => {
    const family = FAMILIES.find(([pattern]) => pattern.test(mediaType))?.[1];
    const type = t.fileTypes[mediaType] ?? (family && t.families[family]) ?? t.file;
    return [type, pages !== null && t.pages(pages), slides !== null && t.slides(slides)].filter(Boolean).join(', ');
  };
}

/** How a file can be shown inside the page. */
export type Showing = 'pdf' | 'page' | 'image' | 'video' | 'audio' | 'captions' | 'text' | 'none';

export function showingOf({ mediaType, previewUrl }: Pick<MaterialFile, 'mediaType' | 'previewUrl'>): Showing {
  if (!previewUrl) return 'none';
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'text/html' || FAMILIES.slice(0, 3).some(([office]) => office.test(mediaType))) return 'page';
  if (mediaType === 'text/vtt' || mediaType === 'application/x-subrip') return 'captions';
  if (mediaType.startsWith('text/')) return 'text';
  const [family] = mediaType.split('/');
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'none';
}

/** Whether it is worth a window of its own: what is read or looked at, larger than the page shows it. */
export const fillsWindow = (file: Pick<MaterialFile, 'mediaType' | 'previewUrl'>): boolean => ['pdf', 'page', 'image'].includes(showingOf(file));
