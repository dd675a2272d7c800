import type { Paper } from './paper.ts';

/** {@link paperPdf}, whose libraries take some 30 MB: loaded for the first paper that somebody asks for, not at the start. */
export const toPdf = async (paper: Paper, made: Date): Promise<Uint8Array> => (await import('./paper-pdf.ts')).paperPdf(paper, made);
