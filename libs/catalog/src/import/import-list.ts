import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openArchive, type Manifest, type ManifestRow, readManifest } from '../extract/index.ts';

/** Larger than this no list may be; it is then a file like others. */
const MAX_BYTES = 5 * 1024 ** 2;

/** Names are compared without regard to case, as most file systems do. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** The list of titles and makers of an import, by file name; knows which of its rows no file asked for. */
export class ImportList {
  private readonly rows: ReadonlyMap<string, ManifestRow>;
  private readonly unused: Set<ManifestRow>;

  /** @param name of the list itself; for one inside an archive its whole path there */
  constructor(
    readonly name: string,
    readonly manifest: Manifest,
  ) {
    this.rows = new Map(manifest.rows.map((row) => [keyOf(row.file), row]));
    this.unused = new Set(this.rows.values());
  }

  /** The row about this file, by its whole path or else by its bare name. */
  rowOf(file: string): ManifestRow | null {
    const row = this.rows.get(keyOf(file)) ?? this.rows.get(keyOf(basename(file))) ?? null;
    if (row) this.unused.delete(row);
    return row;
  }

  /** Rows that were about none of the files. */
  get leftOver(): ManifestRow[] {
    return [...this.unused];
  }
}

/** The list inside an archive: its first CSV that has a column of files. Null without one. */
export async function listInside(path: string): Promise<ImportList | null> {
  const archive = await openArchive(path);
  try {
    for await (const item of archive) {
      if (item.error || !/\.csv$/i.test(item.name) || item.size > MAX_BYTES) continue;
      const manifest = await readManifest(await buffer(await item.stream()));
      if (manifest.rows.length > 0) return new ImportList(item.name, manifest);
    }
    return null;
  } finally {
    archive.close();
  }
}
