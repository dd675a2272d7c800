import { DomainError, invalid } from '@deelgenoot/kernel';
import { readHead } from './decode.ts';
import { PROGRAMS, PROGRAM_EXTENSIONS, WITH_MACROS, ZIP_WITH_PURPOSE, extensionOf, formatOf } from './formats.ts';
import type { Format } from './formats.ts';
import { inReadingRoom } from './room.ts';
import { compoundContent, contains, controlShare, textFormat, zipContent } from './sniff.ts';
import type { Patience, Recognised } from './types.ts';

const HEAD_BYTES = 65_536;
/** Formats that are text themselves, so that readable words do not speak against them. */
const WRITTEN = new Set(['pdf', 'rtf', 'vtt', 'xml', 'ps', 'eps', 'ics', 'vcf', 'reg']);
/** Some honest text files carry a stray NUL or bell. */
const MAX_CONTROL_SHARE = 0.01;

/** Extension that fits the content; `text` when it is some text, undefined when nobody knows. */
async function contentOf(path: string, head: Buffer): Promise<string | undefined> {
  const share = controlShare(head);
  const { fileTypeFromFile } = await import('file-type'); // only who takes files in needs it
  const found = await fileTypeFromFile(path).then(
    (type) => type?.ext,
    () => undefined,
  );
  // two letters such as BM or MZ at the start of a sentence make no picture or program
  const type = share === 0 && found && !WRITTEN.has(found) ? undefined : found;
  if (type === 'zip') return (await zipContent(path)) ?? 'zip';
  if (type === 'cfb') return (await compoundContent(path)) ?? 'cfb';
  if (type && type !== 'xml') return type;
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf'; // readers allow some bytes before it
  if (share < 0 || share > MAX_CONTROL_SHARE) return undefined;
  return head.subarray(0, 2).toString() === '#!' ? 'script' : (textFormat(head) ?? 'text');
}

/** What a text file is, given what it is called: the same words may be a note or a page, but never something they do not look like. */
function textAs(content: string, claimed: Format | undefined, extension: string): string | undefined {
  if (claimed?.family === 'text') return extension;
  if (claimed?.family === 'page') return content === 'vtt' || content === 'srt' ? undefined : extension;
  if (claimed === undefined) return content === 'text' ? 'txt' : content;
  return content === 'text' ? undefined : content;
}

const TEXTS = new Set(['text', 'html', 'svg', 'vtt', 'srt', 'script', 'ics']);

/**
 * What an uploaded file is, by its content; its name only has to agree.
 * @param originalName as the person's computer called it
 * @throws DomainError INVALID: FILE_EMPTY; FILE_TYPE_REFUSED for programs and files with macros; FILE_TYPE_MISMATCH when the content is
 *   something else than the name says; FILE_ENCRYPTED when it opens with a password only
 */
export async function recognise(path: string, originalName: string, patience?: Patience): Promise<Recognised> {
  const { head, size } = await readHead(path, HEAD_BYTES);
  if (size === 0) throw invalid('FILE_EMPTY');
  const extension = extensionOf(originalName);
  const claimed = formatOf(extension);
  const mismatch = (): Error => invalid('FILE_TYPE_MISMATCH', { extension });

  if (PROGRAM_EXTENSIONS.has(extension) || WITH_MACROS.has(extension)) throw invalid('FILE_TYPE_REFUSED', { extension });
  const content = await contentOf(path, head);
  if (content === 'encrypted') throw invalid('FILE_ENCRYPTED');
  if (content === 'macros' || (content && WITH_MACROS.has(content))) throw invalid('FILE_TYPE_REFUSED', { extension, reason: 'macros' });
  if (content && (PROGRAMS.has(content) || (content === 'script' && !claimed))) throw claimed ? mismatch() : invalid('FILE_TYPE_REFUSED', { extension });

  const known = content && TEXTS.has(content) ? textAs(content, claimed, extension) : content;
  const format = known ? formatOf(known) : undefined;
  if (claimed && claimed.family !== format?.family) throw mismatch();
  if (format?.family === 'pdf' && (await contains(path, '/Encrypt'))) await inReadingRoom('openPdf', { path }, patience).catch(onlyWhenEncrypted);
  if (format === undefined) return { mediaType: 'application/octet-stream', kind: 'other', extension: extension || 'bin' };
  if (known === 'zip' && ZIP_WITH_PURPOSE.has(extension)) return { mediaType: format.mediaType, kind: 'other', extension };
  return { mediaType: format.mediaType, kind: format.kind, extension: nameFor(format, extension, known) };
}

/** The person's own extension where it fits (.jpeg, .htm), any for plain text without a claim (.py), else the format's. */
function nameFor(format: Format, extension: string, known: string | undefined): string {
  if (format.extensions.includes(extension)) return extension;
  return known === 'txt' && extension !== '' ? extension : (format.extensions[0] ?? 'bin');
}

/** Opening a PDF shows whether it asks for a password; other faults show when its text is read. */
function onlyWhenEncrypted(error: unknown): void {
  if (!(error instanceof DomainError) || error.kind !== 'INVALID' || error.code === 'FILE_ENCRYPTED') throw error;
}
