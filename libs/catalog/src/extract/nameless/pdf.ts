import { readFile } from 'node:fs/promises';
import { FileFault } from '../fault.ts';

/** Entries of the document information dictionary (ISO 32000-2, table 349) and of producers' own that name people or their employer. */
const NAMING = ['Author', 'Creator', 'Producer', 'Company', 'Manager', 'LastModifiedBy', 'SourceModified'];
/** XMP, and private data of programs, which may hang on any object. */
const HANGING = ['Metadata', 'PieceInfo'];

/**
 * A PDF without information dictionary, XMP and the names of those who wrote notes in it. Written anew, so nothing is left of
 * earlier states of the file either.
 * @throws FileFault FILE_ENCRYPTED or FILE_UNREADABLE
 */
export async function namelessPdf(path: string): Promise<Uint8Array> {
  const { PDFDict, PDFDocument, PDFName, PDFStream } = await import('pdf-lib');
  try {
    const document = await PDFDocument.load(await readFile(path), { updateMetadata: false, ignoreEncryption: true });
    if (document.isEncrypted) throw new FileFault('FILE_ENCRYPTED');
    if (document.getPageCount() === 0) throw new FileFault('FILE_UNREADABLE');
    const { context } = document;
    delete context.trailerInfo.Info;
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined;
      if (!dict) continue;
      if (dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) context.delete(ref);
      for (const key of HANGING) dict.delete(PDFName.of(key));
      if (!dict.has(PDFName.of('Type'))) for (const key of NAMING) dict.delete(PDFName.of(key));
      // In an annotation that is no form field, T is who wrote it.
      if (dict.has(PDFName.of('Subtype')) && dict.has(PDFName.of('Rect')) && !dict.has(PDFName.of('FT')) && !dict.has(PDFName.of('Parent')))
        dict.delete(PDFName.of('T'));
    }
    return await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('FILE_UNREADABLE');
  }
}
