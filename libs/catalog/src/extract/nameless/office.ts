import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { OfficeFile } from '../office-file.ts';
import { namelessPicture } from './picture.ts';

/** Elements of the properties of a document that name people or their employer, and of comments in a sheet. */
const ELEMENTS = /<((?:\w+:)?(?:creator|lastModifiedBy|Company|Manager|author|HyperlinkBase))(\s[^>]*)?>[^<]*<\/\1>/g;
/** Who changed or noted what, in Word (`w:author`, `w:initials`, `w15:author` …). */
const BY = /\s(w\d*(?:ex|cid)?:(?:author|initials|userId))="[^"]*"/g;
/** The lists of those who noted something, in PowerPoint and Excel. */
const PEOPLE = /\s(name|initials|userId|displayName|providerId)="[^"]*"/g;

/** Parts that say nothing else than who did what, or whatever a program or an employer wished to keep. */
const DROPPED = /^docProps\/custom\.xml$|^customXml\//;
const LISTS = /^(?:word\/people|ppt\/(?:commentAuthors|authors)|xl\/persons\/.*|xl\/threadedComments\/persons.*)\.xml$/;

function namelessXml(name: string, text: string): string {
  if (DROPPED.test(name)) return text.replaceAll(/>[^<]+</g, '><');
  const plain = text.replaceAll(BY, ' $1=""').replaceAll(ELEMENTS, '<$1$2></$1>');
  return LISTS.test(name) ? plain.replaceAll(PEOPLE, ' $1=""') : plain;
}

/**
 * An office file without the names in its properties, changes and notes, nor in the pictures inside.
 * @throws FileFault FILE_UNREADABLE, FILE_ENCRYPTED or FILE_BOMB
 */
export async function namelessOffice(path: string): Promise<Uint8Array> {
  const file = await OfficeFile.open(path);
  try {
    const zip = new ZipFile();
    const mtime = new Date(Date.UTC(2000, 0, 1));
    for (const name of file.names().filter((one) => !one.endsWith('/'))) zip.addBuffer(await part(file, name), name, { mtime });
    zip.end();
    return await buffer(zip.outputStream);
  } finally {
    file.close();
  }
}

async function part(file: OfficeFile, name: string): Promise<Buffer> {
  const bytes = (await file.read(name)) ?? Buffer.alloc(0);
  // As latin1, so that every byte comes out as it went in: the words that are looked for are ASCII.
  if (/\.(?:xml|rels)$/.test(name)) return Buffer.from(namelessXml(name, bytes.toString('latin1')), 'latin1');
  if (!/\.(?:jpe?g|png|webp|tiff?|gif)$/i.test(name)) return bytes;
  return Buffer.from((await namelessPicture(bytes).catch(() => null)) ?? bytes);
}
