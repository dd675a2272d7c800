import { readFile } from 'node:fs/promises';
import { FileFault } from '../fault.ts';
import { officeKind } from '../formats.ts';
import { namelessBoxes, namelessMp3, namelessWav } from './media.ts';
import { namelessOffice } from './office.ts';
import { namelessOpenDocument } from './open-document.ts';
import { namelessPdf } from './pdf.ts';
import { namelessPicture } from './picture.ts';
import { BOXED, canTakeNamesOut, type Nameless, OPEN_DOCUMENT, PICTURES, SVG } from './types.ts';
import { namelessSvg } from './vector.ts';

/** Names in the head of a page (HTML, and Dublin Core in it). */
const META =
  /<meta\b[^>]*\bname\s*=\s*["']?(?:author|creator|publisher|copyright|generator|(?:dc|dcterms)\.(?:creator|contributor|publisher|rights))\b[^>]*>/gi;
const LINKS = /<link\b[^>]*\brel\s*=\s*["']?author\b[^>]*>/gi;

/**
 * A file without what it says of its maker beside what people read in it.
 * @throws FileFault FILE_UNREADABLE, FILE_ENCRYPTED or FILE_BOMB: then it says who made it to whoever gets it
 */
export async function nameless(path: string, mediaType: string): Promise<Nameless> {
  if (!canTakeNamesOut(mediaType)) throw new FileFault('FILE_UNREADABLE');
  if (mediaType === 'application/pdf') return { how: 'new', bytes: await namelessPdf(path) };
  if (officeKind(mediaType)) return { how: 'new', bytes: await namelessOffice(path) };
  if (mediaType.startsWith(OPEN_DOCUMENT)) return { how: 'new', bytes: await namelessOpenDocument(path) };
  if (mediaType === SVG) return { how: 'new', bytes: namelessSvg(await readFile(path)) };
  if (PICTURES.has(mediaType)) return asNew(await namelessPicture(path));
  if (BOXED.has(mediaType)) return namelessBoxes(path);
  if (mediaType === 'audio/mpeg') return namelessMp3(path);
  if (mediaType === 'audio/wav') return namelessWav(path);
  if (mediaType !== 'text/html') return { how: 'same' };
  const page = await readFile(path, 'latin1');
  return { how: 'new', bytes: Buffer.from(page.replaceAll(META, '').replaceAll(LINKS, ''), 'latin1') };
}

const asNew = (bytes: Uint8Array | null): Nameless => (bytes ? { how: 'new', bytes } : { how: 'same' });
