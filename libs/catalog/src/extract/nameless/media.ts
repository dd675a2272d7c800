import { open, type FileHandle } from 'node:fs/promises';
import { FileFault } from '../fault.ts';
import type { Nameless } from './types.ts';

const FREE = Buffer.from('free');
const JUNK = Buffer.from('JUNK');
/** Boxes that hold other boxes on the way to where names stand (ISO/IEC 14496-12). */
const HOLDING = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf']);
/** User data, iTunes and other metadata, XMP. */
const NAMING = new Set(['udta', 'meta', 'uuid', 'XMP_']);
const MAX_BOXES = 100_000;

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function reading<T>(path: string, read: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await read(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/**
 * MP4 and its kin: boxes that name people become free space of the same length, so that nothing else moves.
 * @throws FileFault FILE_UNREADABLE
 */
export const namelessBoxes = (path: string): Promise<Nameless> =>
  reading(path, async (file, size) => {
    const patches: { at: number; bytes: Buffer }[] = [];
    let boxes = 0;
    const walk = async (from: number, to: number): Promise<void> => {
      for (let at = from; at + 8 <= to;) {
        const head = await bytesAt(file, at, 16);
        const short = head.readUInt32BE(0);
        const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
        if (length < 8 || at + length > to || (boxes += 1) > MAX_BOXES) throw new FileFault('FILE_UNREADABLE');
        const type = head.toString('latin1', 4, 8);
        const start = at + (short === 1 ? 16 : 8);
        if (NAMING.has(type)) patches.push({ at: at + 4, bytes: FREE }, { at: start, bytes: Buffer.alloc(Math.min(at + length - start, 16 * 1024 ** 2)) });
        else if (HOLDING.has(type)) await walk(start, at + length);
        at += length;
      }
    };
    await walk(0, size);
    return patches.length === 0 ? { how: 'same' } : { how: 'patched', from: 0, to: size, patches };
  });

/** WAV: chunks with information and tags become junk of the same length (RIFF). @throws FileFault FILE_UNREADABLE */
export const namelessWav = (path: string): Promise<Nameless> =>
  reading(path, async (file, size) => {
    const patches: { at: number; bytes: Buffer }[] = [];
    for (let at = 12, n = 0; at + 8 <= size; n++) {
      const head = await bytesAt(file, at, 8);
      const length = head.readUInt32LE(4);
      if (n > MAX_BOXES) throw new FileFault('FILE_UNREADABLE');
      if (['LIST', 'id3 ', 'ID3 ', 'bext', 'iXML', '_PMX'].includes(head.toString('latin1', 0, 4)))
        patches.push({ at, bytes: JUNK }, { at: at + 8, bytes: Buffer.alloc(Math.max(0, Math.min(length, size - at - 8, 16 * 1024 ** 2))) });
      at += 8 + length + (length % 2);
    }
    return patches.length === 0 ? { how: 'same' } : { how: 'patched', from: 0, to: size, patches };
  });

/** MP3: what stands between its tags (ID3v2 before, APE and ID3v1 after). @throws FileFault FILE_UNREADABLE */
export const namelessMp3 = (path: string): Promise<Nameless> =>
  reading(path, async (file, size) => {
    let from = 0;
    for (let head = await bytesAt(file, 0, 10); head.toString('latin1', 0, 3) === 'ID3'; head = await bytesAt(file, from, 10))
      from += 10 + ((head[6]! << 21) | (head[7]! << 14) | (head[8]! << 7) | head[9]!) + (head[5]! & 0x10 ? 10 : 0);
    let to = size;
    if (to - from > 128 && (await bytesAt(file, to - 128, 3)).toString('latin1') === 'TAG') to -= 128;
    const foot = to - from > 32 ? await bytesAt(file, to - 32, 32) : Buffer.alloc(0);
    if (foot.toString('latin1', 0, 8) === 'APETAGEX') to -= foot.readUInt32LE(12) + 32;
    if (from >= to) throw new FileFault('FILE_UNREADABLE');
    return from === 0 && to === size ? { how: 'same' } : { how: 'patched', from, to, patches: [] };
  });
