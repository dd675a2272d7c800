import { posix } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { Entry, ZipFile } from 'yauzl';
import { decodeText } from './decode.ts';
import { FileFault } from './fault.ts';
import { entryName, isBomb, listEntries, openEntry, openZip } from './zip.ts';

/** A node as fast-xml-parser gives it with `preserveOrder`: one key for its name, one for its attributes. */
export type Xml = Record<string, unknown>;

export interface Relationship {
  id: string;
  /** Last word of the type's address, such as `slide` or `notesSlide`; the same in both editions of the standard. */
  type: string;
  target: string;
}

const MAX_PARTS = 10_000;
const MAX_PART_BYTES = 32 * 1024 ** 2;
const MAX_TOTAL_BYTES = 128 * 1024 ** 2;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  maxNestedTags: 400,
});

/** An office file (Open Packaging Conventions, ECMA-376 part 2): a zip of XML parts and the relationships between them. */
export class OfficeFile {
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;
  #left = MAX_TOTAL_BYTES;

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws FileFault FILE_UNREADABLE, FILE_ENCRYPTED or FILE_BOMB */
  static async open(path: string): Promise<OfficeFile> {
    const zip = await openZip(path);
    try {
      const entries = await listEntries(zip, MAX_PARTS, new FileFault('FILE_BOMB'));
      if (entries.some(isBomb)) throw new FileFault('FILE_BOMB');
      return new OfficeFile(zip, new Map(entries.map((entry) => [entryName(entry), entry])));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.#zip.close();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The part's bytes; undefined when there is no such part. */
  async read(name: string): Promise<Buffer | undefined> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.isEncrypted()) throw new FileFault('FILE_ENCRYPTED');
    this.#left -= entry.uncompressedSize;
    if (entry.uncompressedSize > MAX_PART_BYTES || this.#left < 0) throw new FileFault('FILE_BOMB');
    const chunks: Buffer[] = [];
    for await (const chunk of await openEntry(this.#zip, entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /** The part as XML; an empty list when there is no such part. */
  async xml(name: string): Promise<Xml[]> {
    const bytes = await this.read(name);
    if (bytes === undefined) return [];
    const text = decodeText(bytes);
    // the standard forbids document type definitions, so whoever sends one wants entities to expand
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileFault('FILE_BOMB');
    return parser.parse(text) as Xml[];
  }

  /** What the part points at inside the file, in order; `''` is the package itself. Pointers to outside are left out. */
  async relationships(part: string): Promise<Relationship[]> {
    const folder = posix.dirname(part);
    const nodes = await this.xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    return find(nodes, 'Relationship').flatMap((node) => {
      const target = attribute(node, 'Target');
      if (!target || attribute(node, 'TargetMode') === 'External') return [];
      return [
        {
          id: attribute(node, 'Id') ?? '',
          type: (attribute(node, 'Type') ?? '').split('/').at(-1) ?? '',
          target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
        },
      ];
    });
  }

  /** Name of the part that holds the document itself. @throws FileFault FILE_UNREADABLE */
  async mainPart(): Promise<string> {
    const main = (await this.relationships('')).find((one) => one.type === 'officeDocument');
    if (main === undefined || !this.#entries.has(main.target)) throw new FileFault('FILE_UNREADABLE');
    return main.target;
  }
}

/** The element's name without its namespace prefix, which every program chooses for itself. */
export function nameOf(node: Xml): string {
  const key = Object.keys(node).find((one) => one !== ':@') ?? '';
  return key.slice(key.indexOf(':') + 1);
}

export function childrenOf(node: Xml): Xml[] {
  for (const key in node) if (key !== ':@') return Array.isArray(node[key]) ? (node[key] as Xml[]) : [];
  return [];
}

const attributesOf = (node: Xml): [string, unknown][] => Object.entries((node[':@'] ?? {}) as Record<string, unknown>);
const text = (pair: [string, unknown] | undefined): string | undefined => (typeof pair?.[1] === 'string' ? pair[1] : undefined);

/** Value of the attribute of that name, with or without prefix; without comes first. */
export const attribute = (node: Xml, name: string): string | undefined =>
  text(attributesOf(node).find(([key]) => key === name) ?? attributesOf(node).find(([key]) => key.endsWith(`:${name}`)));

/** Value of the `r:id` of a node, which points at a relationship; a plain `id` is something else. */
export const relationshipOf = (node: Xml): string | undefined => text(attributesOf(node).find(([key]) => key.endsWith(':id')));

/** All elements of that name, in document order, at any depth. */
export function find(nodes: Xml[], name: string, into: Xml[] = []): Xml[] {
  for (const node of nodes) {
    if (nameOf(node) === name) into.push(node);
    find(childrenOf(node), name, into);
  }
  return into;
}

/** What kind of placeholder a shape of a slide fills; undefined for a free shape. */
export function placeholder(shape: Xml): string | undefined {
  const found = find(childrenOf(shape), 'ph')[0];
  return found && (attribute(found, 'type') ?? 'body');
}

/** Placeholders that repeat on every slide and say nothing about it. */
const FURNITURE = new Set(['sldNum', 'dt', 'ftr', 'hdr']);
const SILENT = new Set(['pPr', 'rPr', 'tblPr', 'sectPr', 'del', 'moveFrom', 'instrText', 'Fallback']);

/**
 * The visible words under some nodes of WordprocessingML, DrawingML or Office Math, a line per paragraph.
 * Deleted text, field codes and the fallback copy of a drawing are not visible.
 */
export function words(nodes: Xml[]): string {
  let said = '';
  for (const node of nodes) {
    const name = nameOf(node);
    if (SILENT.has(name) || (name === 'sp' && FURNITURE.has(placeholder(node) ?? ''))) continue;
    if (name === 't')
      said += childrenOf(node)
        .map((child) => child['#text'] ?? '')
        .join('');
    else if (name === 'tab') said += ' ';
    else if (name === 'br' || name === 'cr') said += '\n';
    else if (name === 'noBreakHyphen') said += '-';
    else if (name === 'p') said += `${words(childrenOf(node))}\n`;
    else said += words(childrenOf(node));
  }
  return said;
}
