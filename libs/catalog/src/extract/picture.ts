import type { Sharp } from 'sharp';
import { OfficeFile } from './office-file.ts';
import { pdfPicture } from './pdf.ts';
import { slideNames } from './pptx.ts';
import type { OfficeKind } from './formats.ts';
import { officeKind } from './formats.ts';

const BOX = { width: 480, height: 960 };
const MAX_TRIES = 5;
/** Enough for the largest phone camera; a picture that claims more is there to fill memory. */
const MAX_PIXELS = 200_000_000;
const DRAWABLE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/tiff']);

/** Opens a picture of a stranger; with `animated` all that moves in it. Vector formats are switched off. */
export async function readPicture(input: string | Buffer, animated = false): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((format) => `VipsForeignLoad${format}`) });
  return sharp(input, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated });
}

/** A small WebP of a picture, upright and without its metadata; undefined when it cannot be read. */
export async function shrink(input: string | Buffer, box = BOX): Promise<Uint8Array | undefined> {
  try {
    return await (
      await readPicture(input)
    )
      .autoOrient()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
  } catch {
    return undefined;
  }
}

/** Names of pictures in an office file, likeliest first: its own preview, those of the first slide, and then the rest. */
async function candidates(file: OfficeFile, kind: OfficeKind): Promise<string[]> {
  const preview = (await file.relationships('')).filter((one) => one.type === 'thumbnail');
  const [firstSlide] = kind === 'pptx' ? await slideNames(file) : [];
  const onSlide = firstSlide ? (await file.relationships(firstSlide)).filter((one) => one.type === 'image') : [];
  const media = file
    .names()
    .filter((name) => /^(?:word|ppt|xl)\/media\//.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return [...new Set([...preview, ...onSlide].map((one) => one.target).concat(media))].filter((name) => /\.(?:png|jpe?g|gif|webp|tiff?)$/i.test(name));
}

async function officePicture(path: string, kind: OfficeKind): Promise<Uint8Array | undefined> {
  const file = await OfficeFile.open(path);
  try {
    for (const name of (await candidates(file, kind)).slice(0, MAX_TRIES)) {
      const bytes = await file.read(name);
      const small = bytes && (await shrink(bytes));
      if (small) return small;
    }
    return undefined;
  } finally {
    file.close();
  }
}

/** A small WebP that shows what a file looks like; undefined when there is nothing to show. SVG is never drawn: it may point outside itself. */
export async function pictureOf(path: string, mediaType: string): Promise<Uint8Array | undefined> {
  if (mediaType === 'application/pdf') return pdfPicture(path, BOX);
  const office = officeKind(mediaType);
  if (office) return officePicture(path, office);
  return DRAWABLE.has(mediaType) ? shrink(path) : undefined;
}
