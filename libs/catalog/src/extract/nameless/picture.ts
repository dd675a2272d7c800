import { readPicture } from '../picture.ts';

/**
 * A picture without EXIF, XMP, IPTC and comments, upright as those said it should stand, and in its own colours.
 * @returns null when there is nothing to take out
 */
export async function namelessPicture(input: string | Buffer): Promise<Uint8Array | null> {
  const picture = await readPicture(input, true);
  const { exif, xmp, iptc, comments, tifftagPhotoshop, format } = await picture.metadata();
  if (format !== 'tiff' && !exif && !xmp && !iptc && !tifftagPhotoshop && (comments ?? []).length === 0) return null;
  const upright = picture.autoOrient().keepIccProfile();
  switch (format) {
    case 'jpeg':
      return upright.jpeg({ quality: 92 }).toBuffer();
    case 'heif':
      return upright.avif({ quality: 70 }).toBuffer();
    case 'webp':
      return upright.webp({ quality: 90 }).toBuffer();
    default:
      return upright.toBuffer();
  }
}
