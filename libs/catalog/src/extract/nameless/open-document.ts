import { FileFault } from '../fault.ts';
import { repacked } from './repacked.ts';

/** Elements that name people or where their files lie: properties, fields of the writer, notes and changes (ODF 1.3 part 3). */
const ELEMENTS =
  /<((?:dc:(?:creator|publisher|contributor)|meta:(?:initial-creator|printed-by|creator-initials|user-defined|generator)|text:(?:initial-creator|creator|author-name|author-initials|printed-by|sender-[a-z-]+)|loext:sender-initials))(\s[^>]*)?>[^<]*<\/\1>/g;
/** The same in attributes, as older programs write them. */
const BY = /\s((?:office|text|table):(?:chg-)?author)="[^"]*"/g;
/** The template that it began as, with the folder it was in. */
const TEMPLATE = /<meta:template\b[^>]*>/g;
/** Printers and sources of addresses at the maker's employer. */
const SETTINGS = /(<config:config-item config:name="(?:Printer|CurrentDatabase)\w*"[^>]*>)[^<]*</g;

const SIGNATURES = /^META-INF\/\w*signatures\.xml$/i;

function namelessXml(name: string, text: string): string | null {
  if (name === 'META-INF/manifest.xml' && text.includes('encryption-data')) throw new FileFault('FILE_ENCRYPTED');
  if (SIGNATURES.test(name)) return null; // names who signed, and no longer fits
  return text.replaceAll(ELEMENTS, '<$1$2></$1>').replaceAll(BY, ' $1=""').replaceAll(TEMPLATE, '').replaceAll(SETTINGS, '$1<');
}

/**
 * An OpenDocument file without the names in its properties, changes and notes, nor in the pictures inside.
 * @throws FileFault FILE_UNREADABLE, FILE_ENCRYPTED or FILE_BOMB
 */
export const namelessOpenDocument = (path: string): Promise<Uint8Array> => repacked(path, namelessXml);
