import type { ErrorCode } from '@deelgenoot/kernel';

/** What one row of the list says about one file. Words of vocabularies are as typed; the catalog knows which exist. */
export interface ManifestRow {
  /** Line in the CSV, 1 being the first. */
  line: number;
  /** Path or name of the file in the archive, with `/`, in NFC. */
  file: string;
  title?: string;
  /** E-mail addresses, lower case. */
  authors?: string[];
  domain?: string;
  level?: string;
  form?: string;
  minutes?: number;
  tags?: string[];
  tools?: string[];
  bateson?: string[];
  bouwstenen?: string[];
  ictCompetences?: string[];
  licence?: string;
  description?: string;
}

export type ManifestColumn = Exclude<keyof ManifestRow, 'line'>;

/** A cell, line or header that could not be used; the rest of the line still counts unless its file is unknown. */
export interface ManifestFault {
  line: number;
  code: ErrorCode;
  /** Our name for the column, or the header as typed when we know none. */
  column?: string;
}

const NAMES: Record<ManifestColumn, string[]> = {
  file: ['bestand', 'bestandsnaam', 'file', 'filename', 'file name', 'path', 'pad'],
  title: ['titel', 'title', 'naam', 'name'],
  authors: ['makers', 'maker', 'auteurs', 'auteur', 'authors', 'author', 'e-mail', 'email', 'e-mailadres', 'e-mailadressen'],
  domain: ['domein', 'domain', 'domeinen', 'domains'],
  level: ['niveau', 'level', 'mbo-niveau', 'mbo niveau'],
  form: ['vorm', 'werkvorm', 'form', 'format'],
  minutes: ['duur', 'duration', 'minuten', 'minutes', 'tijd', 'duur (minuten)', 'duration (minutes)', 'duur in minuten', 'duration in minutes'],
  tags: ['tags', 'tag', 'trefwoorden', 'trefwoord', 'keywords', 'labels'],
  tools: ['tools', 'tool', 'hulpmiddelen', 'gereedschap', 'programmas', "programma's"],
  bateson: ['bateson', 'bateson-niveau', 'bateson-niveaus', 'bateson levels'],
  bouwstenen: ['bouwstenen', 'bouwsteen', 'building blocks'],
  ictCompetences: ['ict', 'ict-bekwaamheid', 'ict-bekwaamheden', 'ict competences', 'ict competencies'],
  licence: ['licentie', 'licence', 'license'],
  description: ['omschrijving', 'beschrijving', 'description', 'samenvatting', 'summary'],
};

const BY_NAME = new Map(Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column as ManifestColumn] as const)));

/** Our column for a header in Dutch or English. */
export const columnOf = (header: string): ManifestColumn | undefined =>
  BY_NAME.get(
    header
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' '),
  );

/** Thrown for one cell only. */
export class CellFault extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

const atMost = (max: number, text: string): string => {
  if (text.length > max) throw new CellFault('TEXT_TOO_LONG');
  return text;
};

function words(cell: string): string[] {
  const all = [
    ...new Set(
      cell
        .split(/[|,;\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ];
  if (all.length > 50) throw new CellFault('TOO_MANY_ITEMS');
  return all.map((one) => atMost(120, one));
}

/** Addresses, bare or as `Naam <adres>`. */
function addresses(cell: string): string[] {
  const all = words(cell).map((one) => (/<([^<>]+)>$/.exec(one)?.[1] ?? one).trim().toLowerCase());
  if (!all.every((one) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(one) && one.length <= 254)) throw new CellFault('EMAIL_INVALID');
  return [...new Set(all)];
}

/** Whole minutes from `90`, `90 min`, `1:30`, `1,5 uur` or `2 hours`. */
function minutes(cell: string): number {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(cell);
  const amount = /^(\d{1,5}(?:[.,]\d{1,2})?)\s*(m|min|minuten|minutes|minuut|u|uur|uren|h|hour|hours)?\.?$/i.exec(cell);
  const value = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : Number(amount?.[1]?.replace(',', '.') ?? Number.NaN) * (/^[uh]/i.test(amount?.[2] ?? '') ? 60 : 1);
  const whole = Math.round(value);
  if (!(whole >= 1 && whole <= 100_000)) throw new CellFault('MANIFEST_VALUE');
  return whole;
}

/** How each column reads its cell (trimmed, never empty). */
export const CELLS: { [C in ManifestColumn]: (cell: string) => NonNullable<ManifestRow[C]> } = {
  file: (cell) => atMost(1000, cell.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '')),
  title: (cell) => atMost(200, cell),
  authors: addresses,
  domain: (cell) => atMost(120, cell),
  level: (cell) => atMost(120, cell),
  form: (cell) => atMost(120, cell),
  minutes,
  tags: words,
  tools: words,
  bateson: words,
  bouwstenen: words,
  ictCompetences: words,
  licence: (cell) => atMost(120, cell),
  description: (cell) => atMost(20_000, cell),
};
