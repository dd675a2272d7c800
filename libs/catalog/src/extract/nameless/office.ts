import { repacked } from './repacked.ts';

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
export const namelessOffice = (path: string): Promise<Uint8Array> => repacked(path, namelessXml);
