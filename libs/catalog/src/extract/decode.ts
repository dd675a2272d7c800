import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';

/** The first `max` bytes of a file, and how long it is. */
export async function readHead(path: string, max: number): Promise<{ head: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(max, size));
    let filled = 0;
    while (filled < head.length) {
      const { bytesRead } = await file.read(head, filled, head.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { head: head.subarray(0, filled), size };
  } finally {
    await file.close();
  }
}

/** The text encodings schools' files come in: UTF-8 with or without mark, UTF-16 with mark, and else the Windows-1252 of older programs. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** @param bytes may end in the middle of a character when it is the head of a longer file */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Text of bytes in whatever encoding they prove to be, without byte order mark. Never throws. */
export const decodeText = (bytes: Buffer, encoding: Encoding = encodingOf(bytes)): string => iconv.decode(bytes, encoding);
