import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { FileFault } from '../fault.ts';
import { OfficeFile } from '../office-file.ts';
import { namelessPicture } from './picture.ts';
import { namelessSvg } from './vector.ts';

/** The part of an OpenDocument file that says what it is; by its place and bare bytes others recognise the file (ODF 1.3 part 2, 3.3). */
const FIRST = 'mimetype';

/**
 * A document that is a zip, made again with each part cleaned: XML by `clean`, pictures by what they are.
 * @param clean gets the name of a part and its text; null: the part is left out
 * @throws FileFault FILE_UNREADABLE, FILE_ENCRYPTED or FILE_BOMB
 */
export async function repacked(path: string, clean: (name: string, text: string) => string | null): Promise<Uint8Array> {
  const file = await OfficeFile.open(path);
  try {
    const zip = new ZipFile();
    const mtime = new Date(Date.UTC(2000, 0, 1));
    const names = file.names().filter((name) => !name.endsWith('/'));
    for (const name of names.toSorted((a, b) => Number(b === FIRST) - Number(a === FIRST))) {
      const bytes = await cleaned(name, (await file.read(name)) ?? Buffer.alloc(0), clean);
      if (bytes) zip.addBuffer(bytes, name, { mtime, compress: name !== FIRST });
    }
    zip.end();
    return await buffer(zip.outputStream);
  } finally {
    file.close();
  }
}

async function cleaned(name: string, bytes: Buffer, clean: (name: string, text: string) => string | null): Promise<Buffer | null> {
  if (/\.svg$/i.test(name)) return namelessSvg(bytes);
  if (/\.(?:xml|rels|rdf)$/.test(name)) {
    // As latin1, so that every byte comes out as it went in: the words that are looked for are ASCII, also in UTF-8.
    if (bytes.includes(0)) throw new FileFault('FILE_UNREADABLE');
    const text = clean(name, bytes.toString('latin1'));
    return text === null ? null : Buffer.from(text, 'latin1');
  }
  if (!/\.(?:jpe?g|png|webp|tiff?|gif)$/i.test(name)) return bytes;
  return Buffer.from((await namelessPicture(bytes).catch(() => null)) ?? bytes);
}
