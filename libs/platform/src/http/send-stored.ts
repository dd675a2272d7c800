import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { notFound } from '@deelgenoot/kernel';
import type { Request, Response } from 'express';

/**
 * Sends a stored file, or the one range that was asked for (RFC 9110, section 14). Whether this reader may have it was asked before.
 * @throws DomainError NOT_FOUND when it is not there
 */
export async function sendStored(req: Request, res: Response, path: string): Promise<void> {
  const { size } = await stat(path).catch(() => {
    throw notFound();
  });
  const range = rangeOf(req.headers.range, size);
  if (range === 'unsatisfiable') {
    res.status(416).setHeader('content-range', `bytes */${size}`).end();
    return;
  }
  res.setHeader('accept-ranges', 'bytes');
  if (range) res.status(206).setHeader('content-range', `bytes ${range.start}-${range.end}/${size}`);
  res.setHeader('content-length', range ? range.end - range.start + 1 : size);
  const stream = createReadStream(path, range ?? {});
  stream.on('error', () => res.destroy());
  res.on('close', () => stream.destroy());
  stream.pipe(res);
}

/** `Content-Disposition` with a name in any alphabet (RFC 6266, RFC 8187). */
export const disposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;

/** One byte range of a Range header; null for none or for forms that may be ignored. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
