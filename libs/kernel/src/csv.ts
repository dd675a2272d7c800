/** Rows a spreadsheet of this country reads as columns. */
const SEPARATOR = ';';

/** A byte order mark: without it Excel takes UTF-8 for Windows-1252. */
const BOM = '\uFEFF';

/**
 * One value as it is to be read. A spreadsheet runs what begins like a formula, and titles and names come from people, so
 * such a value gets an apostrophe: it is then shown as text. A number that we counted ourselves is given as a number.
 */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV after RFC 4180, with semicolons. */
export const csvOf = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string => BOM + csvLines([header, ...rows]);

/** More rows of such a file, for whoever writes it piece by piece. */
export const csvLines = (rows: readonly (readonly (string | number | null)[])[]): string => rows.map((row) => row.map(cell).join(SEPARATOR) + '\r\n').join('');
