import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FileFault, asFault } from './fault.ts';
import { TextParts, primaryLanguage } from './text-parts.ts';
import type { Extracted } from './types.ts';
import { READING } from './types.ts';

/** The browser's canvas in the library's types; the drawing library has the same face. */
type PageCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

const ASSETS = fileURLToPath(new URL('./', import.meta.resolve('pdfjs-dist/package.json')));

/** Opens a PDF, hands it to `work`, and frees it. @throws FileFault FILE_ENCRYPTED when it asks for a password, FILE_UNREADABLE when it is broken */
async function withPdf<T>(path: string, work: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const { VerbosityLevel, getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    url: pathToFileURL(path),
    disableAutoFetch: true,
    standardFontDataUrl: `${ASSETS}standard_fonts/`,
    cMapUrl: `${ASSETS}cmaps/`,
    wasmUrl: `${ASSETS}wasm/`,
    iccUrl: `${ASSETS}iccs/`,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await work(await task.promise);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new FileFault('FILE_ENCRYPTED');
    throw asFault(error);
  } finally {
    await task.destroy();
  }
}

/** Only opens it. @throws as `withPdf` */
export const openPdf = (path: string): Promise<void> => withPdf(path, async () => {});

/** Words of a PDF (ISO 32000), a part per page, words hyphenated over a line end joined again. */
export const pdfText = (path: string): Promise<Extracted> =>
  withPdf(path, async (pdf) => {
    const found = new TextParts();
    const labels = await pdf.getPageLabels();
    for (let number = 1; number <= Math.min(pdf.numPages, READING.maxPages); number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const text = items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .replace(/(\p{Ll})[-\u00AD] *\n(?=\p{Ll})/gu, '$1');
      const label = labels?.[number - 1];
      if (!found.add({ kind: 'page', number, ...(label && label !== String(number) && { label }) }, text)) break;
    }
    if (pdf.numPages > READING.maxPages) found.truncated = true;
    const { info } = await pdf.getMetadata();
    const lang = primaryLanguage('Language' in info ? info.Language : undefined);
    return found.result({ pages: pdf.numPages, ...(lang && { lang }) });
  });

/** A page as WebP on white, fitting in the given box of pixels. @param number 1 is the first @throws FileFault FILE_UNREADABLE when there is no such page */
export const pdfPicture = (path: string, box: { width: number; height: number }, number = 1): Promise<Uint8Array> =>
  withPdf(path, async (pdf) => {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(box.width / width, box.height / height) });
    const { createCanvas } = await import('@napi-rs/canvas');
    const canvas = createCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
    await page.render({ canvas: canvas as unknown as PageCanvas, viewport, background: '#fff' }).promise;
    return canvas.encode('webp', 80);
  });
