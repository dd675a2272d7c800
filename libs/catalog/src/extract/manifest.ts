import { clean } from '@deelgenoot/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, encodingOf, readHead } from './decode.ts';
import type { Encoding } from './decode.ts';
import { CELLS, CellFault, columnOf } from './manifest-columns.ts';
import type { ManifestColumn, ManifestFault, ManifestRow } from './manifest-columns.ts';

const MAX_BYTES = 5 * 1024 ** 2;
const MAX_ROWS = 2_000;
/** Lines one quoted cell may run over; an opening quote that never closes then costs one line, not the file. */
const MAX_LINES_PER_ROW = 50;
const MAX_CHARS_PER_ROW = 100_000;
const SEPARATORS = [';', ',', '\t'] as const;

export interface Manifest {
  rows: ManifestRow[];
  faults: ManifestFault[];
  encoding: Encoding;
  separator: (typeof SEPARATORS)[number];
}

/** The cells of one record; `open` while a quoted cell has not ended, `bad` when its quotes make no sense. */
function cellsOf(record: string, separator: string, relaxed = false): string[] | 'open' | 'bad' {
  if (record.length > MAX_CHARS_PER_ROW) return 'bad';
  try {
    return parse(record, { delimiter: separator, relax_column_count: true, relax_quotes: relaxed })[0] ?? [];
  } catch (error) {
    return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'bad';
  }
}

interface Line {
  line: number;
  cells: string[] | 'bad';
}

function* records(lines: string[], first: number, separator: string): Generator<Line> {
  for (let at = first; at < lines.length; at += 1) {
    let record = lines[at] ?? '';
    if (record.trim() === '') continue;
    let cells = cellsOf(record, separator);
    // inches and nicknames: a quote in the middle of a cell is just a quote
    if (cells === 'bad') cells = cellsOf(record, separator, true);
    let last = at;
    while (cells === 'open' && last + 1 < Math.min(lines.length, at + MAX_LINES_PER_ROW)) {
      last += 1;
      record += `\n${lines[last]}`;
      cells = cellsOf(record, separator);
    }
    const whole = typeof cells !== 'string';
    yield { line: at + 1, cells: typeof cells === 'string' ? 'bad' : cells };
    if (whole) at = last;
  }
}

const known = (cells: string[] | string): number => (typeof cells === 'string' ? 0 : cells.filter((cell) => columnOf(cell)).length);

/** Cells by column; the first column of a name wins. */
function rowOf(line: number, cells: string[], columns: (ManifestColumn | undefined)[], faults: ManifestFault[]): ManifestRow | undefined {
  const row: Partial<ManifestRow> & { line: number } = { line };
  for (const [index, column] of columns.entries()) {
    const cell = clean(cells[index] ?? '');
    if (column === undefined || cell === '' || row[column] !== undefined) continue;
    try {
      Object.assign(row, { [column]: CELLS[column](cell) });
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      faults.push({ line, code: error.code, column });
    }
  }
  if (row.file) return { ...row, file: row.file };
  if (!faults.some((fault) => fault.line === line && fault.column === 'file')) faults.push({ line, code: 'MANIFEST_VALUE', column: 'file' });
  return undefined;
}

/**
 * Reads the list that may come with an import: UTF-8, UTF-16 or Windows-1252, separated by semicolons, commas or tabs, headers in Dutch or
 * English. Nothing is all or nothing: a bad cell is left out and reported, a line without a usable file name is left out and reported.
 *
 * Faults: MANIFEST_UNREADABLE (no text, too long, quotes without end), MANIFEST_COLUMN (a header nobody knows, or on line 1 the missing column
 * `file`), MANIFEST_VALUE, EMAIL_INVALID, TEXT_TOO_LONG, TOO_MANY_ITEMS, NAME_TAKEN (a second line for the same file).
 */
export async function readManifest(bufferOrPath: Buffer | string): Promise<Manifest> {
  const bytes = typeof bufferOrPath === 'string' ? (await readHead(bufferOrPath, MAX_BYTES + 1)).head : bufferOrPath;
  const encoding = encodingOf(bytes);
  const lines = decodeText(bytes.subarray(0, MAX_BYTES), encoding).split(/\r\n|\r|\n/);
  // Excel names its separator on a line of its own
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== '' && !/^sep=.$/i.test(line.trim())),
  );
  const header = lines[first] ?? '';
  const separator = SEPARATORS.reduce((best, one) => (known(cellsOf(header, one)) > known(cellsOf(header, best)) ? one : best));
  const parsed = cellsOf(header, separator);
  const headers = typeof parsed === 'string' ? [] : parsed;
  const columns = headers.map(columnOf);
  const manifest: Manifest = { rows: [], faults: [], encoding, separator };

  if (bytes.length > MAX_BYTES || header.trim() === '' || (encoding !== 'utf-16le' && encoding !== 'utf-16be' && bytes.includes(0))) {
    manifest.faults.push({ line: 1, code: 'MANIFEST_UNREADABLE' });
    return manifest;
  }
  if (!columns.includes('file')) {
    manifest.faults.push({ line: first + 1, code: 'MANIFEST_COLUMN', column: 'file' });
    return manifest;
  }
  for (const [index, name] of headers.entries()) {
    const repeated = columns[index] && columns.indexOf(columns[index]) < index;
    if (name.trim() !== '' && (!columns[index] || repeated))
      manifest.faults.push({ line: first + 1, code: 'MANIFEST_COLUMN', column: clean(name).slice(0, 120) });
  }
  const files = new Set<string>();
  for (const { line, cells } of records(lines, first + 1, separator)) {
    if (manifest.rows.length + manifest.faults.length > MAX_ROWS) {
      manifest.faults.push({ line, code: 'TOO_MANY_ITEMS' });
      break;
    }
    if (cells === 'bad') manifest.faults.push({ line, code: 'MANIFEST_UNREADABLE' });
    else if (cells.some((cell) => cell.trim() !== '')) {
      const row = rowOf(line, cells, columns, manifest.faults);
      if (row === undefined) continue;
      if (files.has(row.file)) manifest.faults.push({ line, code: 'NAME_TAKEN', column: 'file' });
      else manifest.rows.push(row);
      files.add(row.file);
    }
  }
  return manifest;
}
