import type { Readable } from 'node:stream';
import type { DomainError } from '@deelgenoot/kernel';
import { invalid } from '@deelgenoot/kernel';
import type { Entry } from 'yauzl';
import { FileFault } from './fault.ts';
import { extensionOf, formatOf } from './formats.ts';
import { refusal } from './refusal.ts';
import { entryName, isBomb, listEntries, openEntry, openZip } from './zip.ts';

export interface ArchiveLimits {
  /** Files, not folders. */
  maxFiles: number;
  /** Bytes of all readable files together, unpacked. */
  maxBytes: number;
  /** Bytes of one file, unpacked. */
  maxFileBytes: number;
}

/** The limits of an import: 500 files, 2 GB together, 250 MB each. */
export const IMPORT_LIMITS: ArchiveLimits = { maxFiles: 500, maxBytes: 2 * 1024 ** 3, maxFileBytes: 250 * 1024 ** 2 };

/** A file in the archive, or why it cannot be read; `name` is its whole path inside, with `/`, in NFC. */
export type ArchiveItem =
  | {
      name: string;
      size: number;
      error?: undefined;
      /** Fails with DomainError FILE_BOMB or FILE_UNREADABLE as soon as the bytes break the promise. */ stream(): Promise<Readable>;
    }
  | { name: string; error: DomainError };

export interface Archive extends AsyncIterable<ArchiveItem> {
  /** How many items there are, readable or not. */
  readonly files: number;
  /** Bytes of the readable ones, unpacked. */
  readonly bytes: number;
  /** Frees the file; streams already open may be read to their end. */
  close(): void;
}

/** What operating systems leave behind and nobody meant to share. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i;
// control characters, and marks that make `fdp.exe` read as `exe.pdf`
// oxlint-disable-next-line no-control-regex
const DECEPTIVE = /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** A name from outside without what deceives the eye or a header, and without ways up; the folders before it stay. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(new RegExp(DECEPTIVE, 'g'), '')
    .split(/[/\\]/)
    .map((segment) => segment.trim().slice(-255))
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/')
    .slice(-1000)
    .toWellFormed();

function unsafeName(name: string): boolean {
  const segments = name.split('/');
  return (
    DECEPTIVE.test(name) ||
    name.includes('\\') ||
    /^[a-z]:/i.test(name) ||
    name.length > 1000 ||
    segments.some((one) => one === '' || one === '..' || one === '.' || one.length > 255)
  );
}

const FILE_TYPE_BITS = 0xf000;
const REGULAR = 0x8000;

function faultOf(entry: Entry, name: string, taken: Set<string>, limits: ArchiveLimits): FileFault | undefined {
  const mode = (entry.externalFileAttributes >>> 16) & FILE_TYPE_BITS;
  if (unsafeName(name)) return new FileFault('NAME_UNSAFE');
  if (mode !== 0 && mode !== REGULAR) return new FileFault('NAME_UNSAFE', { reason: 'link' });
  if (taken.has(name)) return new FileFault('NAME_TAKEN', { name });
  if (entry.isEncrypted()) return new FileFault('FILE_ENCRYPTED');
  if (isBomb(entry)) return new FileFault('FILE_BOMB');
  if (entry.uncompressedSize > limits.maxFileBytes) return new FileFault('FILE_TOO_LARGE', { maxBytes: limits.maxFileBytes });
  if (entry.uncompressedSize === 0) return new FileFault('FILE_EMPTY');
  if (formatOf(extensionOf(name))?.family === 'archive') return new FileFault('ARCHIVE_NESTED');
  return undefined;
}

/**
 * Opens a zip of a stranger. Its whole list is judged before the first file is given, so an archive that is too large gives none.
 * Nothing is unpacked to disk; names never become paths. Items come in the archive's order, and each stream may be opened once at any time
 * until `close`.
 * @throws DomainError INVALID: FILE_UNREADABLE, FILE_ENCRYPTED, IMPORT_TOO_MANY_FILES `{ max, files }`, IMPORT_TOO_LARGE `{ maxBytes, bytes }`
 */
export async function openArchive(path: string, limits: Partial<ArchiveLimits> = {}): Promise<Archive> {
  const bounds = { ...IMPORT_LIMITS, ...limits };
  const zip = await openZip(path).catch((error: unknown) => {
    throw refusal(error);
  });
  try {
    // folders and litter do not count, but nobody has twenty of them per file
    const tooMany = new FileFault('IMPORT_TOO_MANY_FILES', { max: bounds.maxFiles, files: zip.entryCount });
    const entries = await listEntries(zip, bounds.maxFiles * 20 + 1000, tooMany);
    const taken = new Set<string>();
    let bytes = 0;
    const items = entries.flatMap((entry): ArchiveItem[] => {
      const name = entryName(entry);
      if (LITTER.test(name) || (name.endsWith('/') && entry.uncompressedSize === 0)) return [];
      const fault = faultOf(entry, name, taken, bounds);
      taken.add(name);
      if (fault) return [{ name: name.replace(new RegExp(DECEPTIVE, 'g'), '\uFFFD').slice(0, 1000), error: refusal(fault) }];
      bytes += entry.uncompressedSize;
      return [{ name, size: entry.uncompressedSize, stream: () => openEntry(zip, entry, refusal) }];
    });
    if (items.length > bounds.maxFiles) throw invalid('IMPORT_TOO_MANY_FILES', { max: bounds.maxFiles, files: items.length });
    if (bytes > bounds.maxBytes) throw invalid('IMPORT_TOO_LARGE', { maxBytes: bounds.maxBytes, bytes });
    return {
      files: items.length,
      bytes,
      close: () => zip.close(),
      async *[Symbol.asyncIterator]() {
        yield* items;
      },
    };
  } catch (error) {
    zip.close();
    throw refusal(error);
  }
}
