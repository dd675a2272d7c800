import { rename, rm, writeFile } from 'node:fs/promises';
import { DomainError } from '@deelgenoot/kernel';
import type { Comparison, VersionText } from '../version/compare.ts';
import type { Nameless } from './nameless/types.ts';
import { inReadingRoom } from './room.ts';
import type { Extracted, Patience } from './types.ts';

/**
 * The words of a file with their places: PDF per page, Word and HTML per heading, PowerPoint per slide with notes, Excel per sheet, captions per cue,
 * plain text whole. Other types have no parts. At most 2,000,000 characters and 2,000 pages; `truncated` says that there was more.
 * @param mediaType as `recognise` gave it
 * @throws DomainError INVALID: FILE_UNREADABLE (broken, or no end after 30 s), FILE_ENCRYPTED, FILE_BOMB
 */
export const extractText = (path: string, mediaType: string, patience?: Patience): Promise<Extracted> => inReadingRoom('text', { path, mediaType }, patience);

/**
 * Writes a WebP of at most 480 pixels wide to `outPath`: the first page of a PDF, a picture made small, or a picture in an office file.
 * @returns false, with nothing written, when the file offers none or is broken; the web then draws an icon
 */
export async function thumbnail(path: string, mediaType: string, outPath: string, patience?: Patience): Promise<boolean> {
  const picture = await inReadingRoom('picture', { path, mediaType }, patience).catch((error: unknown) => {
    if (error instanceof DomainError && error.kind === 'INVALID') return undefined;
    throw error;
  });
  if (picture === undefined) return false;
  const half = `${outPath}.half`;
  try {
    await writeFile(half, picture);
    await rename(half, outPath);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  return true;
}

/**
 * One page of a PDF as WebP, to read on a screen.
 * @param number 1 is the first
 * @throws DomainError INVALID: FILE_UNREADABLE (broken, no such page, or no end after 15 s)
 */
export const pageOf = (path: string, number: number, patience?: Patience): Promise<Uint8Array> =>
  inReadingRoom('page', { path, number }, { timeoutMs: 15_000, ...patience });

/**
 * A file without what it says of its maker beside what people read in it.
 * @throws DomainError INVALID: FILE_UNREADABLE (broken, of a kind from which names cannot be taken, or no end after 60 s), FILE_ENCRYPTED, FILE_BOMB
 */
export const withoutNames = (path: string, mediaType: string): Promise<Nameless> => inReadingRoom('nameless', { path, mediaType }, { timeoutMs: 60_000 });

/**
 * An office file as a page of its own text and pictures; still to be served under a CSP sandbox.
 * @throws DomainError INVALID: FILE_UNREADABLE (broken, or no end after 20 s), FILE_ENCRYPTED, FILE_BOMB
 */
export const officeHtml = (path: string, mediaType: string, patience?: Patience): Promise<string> =>
  inReadingRoom('office', { path, mediaType }, { timeoutMs: 20_000, ...patience });

/**
 * HTML of a stranger, fit to show: structure, text, links (http, https, mailto; `rel=noopener`) and pictures that travel inside it as data.
 * No script, style, form, frame, event handler or anything that would be fetched. Still to be served under a CSP sandbox.
 * @throws DomainError INVALID: FILE_TOO_LARGE above 2,000,000 characters; FILE_UNREADABLE when it takes longer than 10 s
 */
export const sanitiseHtml = (html: string, patience?: Patience): Promise<string> => inReadingRoom('safeHtml', { html }, { timeoutMs: 10_000, ...patience });

/**
 * Two versions beside each other, as `compareVersions`; in the room, because nobody else gets an answer while words are counted.
 * @throws DomainError INVALID: FILE_UNREADABLE when it takes longer than 10 s
 */
export const compareApart = (before: VersionText, after: VersionText): Promise<Comparison> =>
  inReadingRoom('compare', { before, after }, { timeoutMs: 10_000 });
