import { createReadStream } from 'node:fs';
import { decodeText, encodingOf } from './decode.ts';
import { entryName, listEntries, openEntry, openZip } from './zip.ts';
import { FileFault } from './fault.ts';

/** Share of control characters in text; -1 when the bytes are no text at all. */
export function controlShare(head: Buffer): number {
  const encoding = encodingOf(head);
  // these five mean nothing in Windows-1252, so something else wrote them
  if (encoding === 'windows-1252' && [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => head.includes(byte))) return -1;
  const text = decodeText(head, encoding);
  // oxlint-disable-next-line no-control-regex
  return (text.match(/[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0) / Math.max(1, text.length);
}

/** What kind of text it is by its first words; undefined for prose and tables. */
export function textFormat(head: Buffer): 'html' | 'svg' | 'vtt' | 'srt' | undefined {
  const text = decodeText(head).slice(0, 16_384).trimStart();
  if (/^WEBVTT(?:[ \t\n\r]|$)/.test(text)) return 'vtt';
  if (/^\d+\s*\r?\n\s*\d{1,2}:\d{2}:\d{2},\d{3}\s+-->/.test(text)) return 'srt';
  // what may stand before the first element: declarations, comments, the document type with its own list
  const body = text.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>|\s+)+/i, '');
  if (/^<(?:\w+:)?svg[\s>]/i.test(body)) return 'svg';
  return /^<!doctype\s+html/i.test(text) || /^<(?:html|head|body|title|meta|script|style|iframe)[\s>]/i.test(body) ? 'html' : undefined;
}

/** Whether the file contains one of the byte strings anywhere; memory stays constant. */
export async function contains(path: string, needle: string): Promise<boolean> {
  let tail = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: 1024 ** 2 })) {
    const text = tail + (chunk as string);
    if (text.includes(needle)) return true;
    tail = text.slice(-needle.length);
  }
  return false;
}

const INSTALLER_CLASS = Buffer.from('84100c0000000000c000000000000046', 'hex');

/**
 * What an OLE compound file ([MS-CFB]) holds, by the 128-byte entries of its directory: Word, PowerPoint or Excel of before 2007, an
 * installer, something with macros, or an encrypted Office file ([MS-OFFCRYPTO] keeps those in a stream `EncryptedPackage`).
 */
export async function compoundContent(path: string): Promise<'doc' | 'ppt' | 'xls' | 'msi' | 'macros' | 'encrypted' | undefined> {
  const names = new Set<string>();
  let installer = false;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 ** 2 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.length - (bytes.length % 128);
    for (let at = 0; at < end; at += 128) {
      const length = bytes.readUInt16LE(at + 64);
      const type = bytes[at + 66];
      if (length < 4 || length > 64 || length % 2 === 1 || (type !== 1 && type !== 2 && type !== 5)) continue;
      names.add(bytes.toString('utf16le', at, at + length - 2));
      if (type === 5 && bytes.subarray(at + 80, at + 96).equals(INSTALLER_CLASS)) installer = true;
    }
    rest = bytes.subarray(end);
  }
  if (installer) return 'msi';
  if (names.has('EncryptedPackage')) return 'encrypted';
  if (names.has('_VBA_PROJECT_CUR') || names.has('_VBA_PROJECT')) return 'macros';
  if (names.has('WordDocument')) return 'doc';
  if (names.has('PowerPoint Document')) return 'ppt';
  return names.has('Workbook') || names.has('Book') ? 'xls' : undefined;
}

const MAIN_TYPES: [RegExp, string][] = [
  [/macroEnabled/i, 'docm'],
  [/wordprocessingml\.document\.main/, 'docx'],
  [/presentationml\.presentation\.main/, 'pptx'],
  [/presentationml\.slideshow\.main/, 'ppsx'],
  [/spreadsheetml\.sheet\.main/, 'xlsx'],
];

/** What a zip holds that is more than a zip, by its central directory: an office file, or a program. */
export async function zipContent(path: string): Promise<string | undefined> {
  const zip = await openZip(path);
  try {
    const entries = await listEntries(zip, 20_000, new FileFault('FILE_BOMB'));
    const names = new Set(entries.map(entryName));
    if (names.has('AndroidManifest.xml')) return 'apk';
    if (names.has('META-INF/MANIFEST.MF') && [...names].some((name) => name.endsWith('.class'))) return 'jar';
    const types = entries.find((entry) => entryName(entry) === '[Content_Types].xml');
    if (types === undefined || types.uncompressedSize > 4 * 1024 ** 2 || types.isEncrypted()) return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of await openEntry(zip, types)) chunks.push(chunk as Buffer);
    const text = decodeText(Buffer.concat(chunks));
    return MAIN_TYPES.find(([pattern]) => pattern.test(text))?.[1];
  } catch {
    return undefined; // damaged: a zip as far as anyone can tell
  } finally {
    zip.close();
  }
}
