/** Office files are zips that carry the time of writing; this packs them again with the fixed moment, so two runs agree. */
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { moment } from './look.ts';

interface Part {
  name: string;
  data: Buffer;
}

async function partsOf(zip: Buffer): Promise<Part[]> {
  const parts: Part[] = [];
  const file = await yauzl.fromBufferPromise(zip);
  for await (const entry of file.eachEntry())
    if (!entry.fileName.endsWith('/')) parts.push({ name: entry.fileName, data: await buffer(await file.openReadStreamPromise(entry)) });
  return parts;
}

const stamp = moment.toISOString().replace('.000', '');

/** Dates in the properties become the fixed moment. */
function fixed(part: Part): Buffer {
  if (!/^docProps\/.*\.xml$/.test(part.name)) return part.data;
  return Buffer.from(part.data.toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`));
}

/** A small picture of the first page, where readers of office files look for one. */
function withThumbnail(parts: Part[], jpeg: Buffer): Part[] {
  const edit = (name: string, change: (xml: string) => string): Part[] =>
    parts.map((part) => (part.name === name ? { name, data: Buffer.from(change(part.data.toString('utf8'))) } : part));
  parts = edit('_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdThumb" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
    ),
  );
  parts = edit('[Content_Types].xml', (xml) =>
    xml.includes('Extension="jpeg"') ? xml : xml.replace('<Default ', '<Default Extension="jpeg" ContentType="image/jpeg"/><Default '),
  );
  return [...parts, { name: 'docProps/thumbnail.jpeg', data: jpeg }];
}

/** Same content, entries sorted, one date; `[Content_Types].xml` first, as the format asks. */
export async function repack(zip: Buffer, thumbnail?: Buffer): Promise<Buffer> {
  const read = await partsOf(zip);
  const parts = (thumbnail ? withThumbnail(read, thumbnail) : read).sort(
    (a, b) => Number(b.name === '[Content_Types].xml') - Number(a.name === '[Content_Types].xml') || (a.name < b.name ? -1 : 1),
  );
  const out = new yazl.ZipFile();
  for (const part of parts) out.addBuffer(fixed(part), part.name, { mtime: moment, mode: 0o100644 });
  out.end();
  return buffer(out.outputStream);
}
