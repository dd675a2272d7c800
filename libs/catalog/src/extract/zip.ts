import { Transform, pipeline } from 'node:stream';
import type { Readable, TransformCallback } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { FileFault, asFault } from './fault.ts';

/** Above this size an entry that shrank more than `MAX_RATIO` times is a bomb; real course files stay far below. */
const RATIO_FLOOR = 10 * 1024 ** 2;
const MAX_RATIO = 200;

/** Opens a zip without believing anything it says; names stay raw bytes, sizes are checked while reading. */
export async function openZip(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
  } catch {
    throw new FileFault('FILE_UNREADABLE');
  }
}

/**
 * All entries of the central directory.
 * @throws FileFault `tooMany` when there are more than `max`; FILE_ENCRYPTED; FILE_UNREADABLE
 */
export async function listEntries(zip: ZipFile, max: number, tooMany: FileFault): Promise<Entry[]> {
  if (zip.entryCount > max) throw tooMany;
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    if (error instanceof Error && error.message.includes('encryption')) throw new FileFault('FILE_ENCRYPTED');
    throw asFault(error);
  }
  return entries;
}

/** The entry's name in NFC. Without the UTF-8 flag macOS still writes UTF-8, Windows writes code page 437. */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  let utf8 = true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    utf8 = false;
  }
  return yauzl.getFileNameLowLevel(utf8 ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag, raw, entry.extraFields, true).normalize('NFC');
}

/** Whether the entry says itself that it unpacks to absurdly more than it is. */
export const isBomb = (entry: Entry): boolean => entry.uncompressedSize > RATIO_FLOOR && entry.uncompressedSize > MAX_RATIO * Math.max(1, entry.compressedSize);

/** Lets through what the entry promised and no more: a longer one is a bomb, a shorter or changed one is damaged. */
class PromisedBytes extends Transform {
  #seen = 0;
  #crc = 0;
  readonly #entry: Entry;
  readonly #toError: (error: unknown) => Error;

  constructor(entry: Entry, toError: (error: unknown) => Error) {
    super();
    this.#entry = entry;
    this.#toError = toError;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#seen += chunk.length;
    if (this.#seen > this.#entry.uncompressedSize) return done(new FileFault('FILE_BOMB'));
    this.#crc = crc32(chunk, this.#crc);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    const whole = this.#seen === this.#entry.uncompressedSize && this.#crc === this.#entry.crc32;
    done(whole ? null : new FileFault('FILE_UNREADABLE'));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error && this.#toError(error));
  }
}

/** The entry's bytes, checked for length and checksum on the way. `toError` makes the error that a reader of the stream sees. */
export async function openEntry(zip: ZipFile, entry: Entry, toError: (error: unknown) => Error = asFault): Promise<Readable> {
  try {
    const source = await zip.openReadStreamPromise(entry);
    // the reader of `checked` sees the error, so the callback has nothing to add
    const checked = new PromisedBytes(entry, toError);
    pipeline(source, checked, () => {});
    return checked;
  } catch (error) {
    throw toError(error);
  }
}
