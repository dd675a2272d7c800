import { invalid } from '@deelgenoot/kernel';
import { parse } from 'csv-parse/sync';

export interface CsvLine {
  /** As an editor counts them, the header being line 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What went wrong in one line; the others count. */
export interface CsvFault {
  line: number;
  code: string;
  value: string | null;
}

/** Commas, semicolons (as Excel in Dutch writes them) and tabs: whichever the first line has most of. */
const delimiterOf = (header: string): string => [',', ';', '\t'].map((sign) => ({ sign, n: header.split(sign).length })).sort((a, b) => b.n - a.n)[0]!.sign;

/**
 * The lines of a table with a header.
 * @param columns each column with the headers it may have, in lower case
 * @param required the column without which the table means nothing
 * @throws DomainError MANIFEST_UNREADABLE, MANIFEST_COLUMN or TOO_MANY_ITEMS
 */
export function readCsv(csv: string, columns: Record<string, readonly string[]>, required: string, max: number): CsvLine[] {
  const text = csv.replace(/^\uFEFF/, '');
  const rows = rowsOf(text);
  const header = (rows[0]?.record ?? []).map((cell) => cell.trim().toLowerCase());
  const at = Object.fromEntries(Object.entries(columns).map(([name, names]) => [name, header.findIndex((cell) => names.includes(cell))]));
  if ((at[required] ?? -1) < 0) throw invalid('MANIFEST_COLUMN', { column: columns[required]?.[0] });
  if (rows.length - 1 > max) throw invalid('TOO_MANY_ITEMS', { max });
  return rows
    .slice(1)
    .map(({ record, line }) => ({ line, values: Object.fromEntries(Object.entries(at).map(([name, index]) => [name, (record[index] ?? '').trim()])) }));
}

function rowsOf(text: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, { delimiter: delimiterOf(text.split(/\r?\n/, 1)[0] ?? ''), info: true, relax_column_count: true, skip_empty_lines: true });
    return (rows as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ record, line: info.lines }));
  } catch {
    throw invalid('MANIFEST_UNREADABLE');
  }
}
