import { compareVersions, type VersionText } from '../version/compare.ts';
import { captionsText } from './captions.ts';
import { docxText } from './docx.ts';
import { FileFault } from './fault.ts';
import { formatOfType, officeKind } from './formats.ts';
import { htmlText, safeHtml } from './html.ts';
import { officePage } from './office-page.ts';
import { nameless } from './nameless/nameless.ts';
import { openPdf, pdfPicture, pdfText } from './pdf.ts';
import { pictureOf } from './picture.ts';
import { plainText } from './plain.ts';
import { pptxText } from './pptx.ts';
import { xlsxText } from './xlsx.ts';
import type { Extracted } from './types.ts';

/** Pixels of a page that is read on a phone; twice its width there, so that small print stays sharp. */
const PAGE = { width: 960, height: 1600 };

function textOf(path: string, mediaType: string): Promise<Extracted> {
  const office = officeKind(mediaType);
  if (mediaType === 'application/pdf') return pdfText(path);
  if (office === 'docx') return docxText(path);
  if (office === 'pptx') return pptxText(path);
  if (office === 'xlsx') return xlsxText(path);
  const family = formatOfType(mediaType)?.family;
  if (family === 'captions') return captionsText(path);
  if (family === 'page') return htmlText(path);
  if (family === 'text') return plainText(path);
  return Promise.resolve({ parts: [] });
}

/** What the reading room can be asked. Everything that parses what strangers made is here, and what weighs their words. */
export const JOBS = {
  text: ({ path, mediaType }: { path: string; mediaType: string }) => textOf(path, mediaType),
  picture: ({ path, mediaType }: { path: string; mediaType: string }) => pictureOf(path, mediaType),
  nameless: ({ path, mediaType }: { path: string; mediaType: string }) => nameless(path, mediaType),
  page: ({ path, number }: { path: string; number: number }) => pdfPicture(path, PAGE, number),
  office: ({ path, mediaType }: { path: string; mediaType: string }) => {
    const kind = officeKind(mediaType);
    if (!kind) throw new FileFault('FILE_UNREADABLE');
    return officePage(path, kind);
  },
  compare: async ({ before, after }: { before: VersionText; after: VersionText }) => compareVersions(before, after),
  openPdf: ({ path }: { path: string }) => openPdf(path),
  safeHtml: async ({ html }: { html: string }) => {
    if (html.length > 2_000_000) throw new FileFault('FILE_TOO_LARGE', { maxCharacters: 2_000_000 });
    return safeHtml(html);
  },
};

export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;

/** Answer of the room: the job's outcome, or the fault of the file. */
export type Answer = { ok: true; value: unknown } | { ok: false; code: FileFault['code']; details: Record<string, unknown> };
