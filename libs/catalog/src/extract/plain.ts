import { decodeText, readHead } from './decode.ts';
import { TextParts } from './text-parts.ts';
import type { Extracted } from './types.ts';
import { READING } from './types.ts';

/** Words of a plain text file, as one section. */
export async function plainText(path: string): Promise<Extracted> {
  const maxBytes = READING.maxChars * 4;
  const { head, size } = await readHead(path, maxBytes);
  const found = new TextParts();
  found.add({ kind: 'section', number: 1 }, decodeText(head));
  if (size > maxBytes) found.truncated = true;
  return found.result();
}
