import { LIMITS, newId, optionalText, requireText, SCHOOL_KINDS, DomainError } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { type CsvFault, readCsv } from '../csv.ts';
import { slugOf } from './schools.ts';

const COLUMNS = {
  name: ['name', 'naam'],
  kind: ['type', 'kind', 'soort'],
  town: ['city', 'town', 'plaats'],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'lng', 'longitude'],
};
const SCHOOLS_MAX = 1000;

/** Other words for a kind, as lists of schools have them. */
const KINDS: Record<string, string> = { samenwerking: 'samenwerkingscollege', beroepscollege: 'vakinstelling' };

export interface SchoolImport {
  /** How many schools were added or changed. */
  written: number;
  faults: CsvFault[];
}

/**
 * Takes in a list of schools (columns name, type, city, lat, lon; others are ignored). A school is known again by the
 * slug of its name: its facts are brought up to date, its status stays. Doing it twice changes nothing.
 * @throws DomainError MANIFEST_UNREADABLE, MANIFEST_COLUMN or TOO_MANY_ITEMS
 */
export async function seedReferenceSchools(ctx: Ctx, csv: string): Promise<SchoolImport> {
  const report: SchoolImport = { written: 0, faults: [] };
  for (const { line, values } of readCsv(csv, COLUMNS, 'name', SCHOOLS_MAX)) {
    try {
      report.written += await write(ctx, schoolOf(values));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      report.faults.push({ line, code: error.code, value: String(error.details['value'] ?? error.details['field'] ?? '') });
    }
  }
  return report;
}

interface Facts {
  name: string;
  kind: string;
  town: string;
  lat: number | null;
  lon: number | null;
}

/** The facts of a school as they are stored; also for what an administrator types. */
export function schoolOf(given: { name?: string; kind?: string; town?: string; lat?: string | number | null; lon?: string | number | null }): Facts {
  const kind = (given.kind ?? '').trim().toLowerCase();
  const known = KINDS[kind] ?? kind;
  if (!(SCHOOL_KINDS as readonly string[]).includes(known)) throw new DomainError('INVALID', 'VOCABULARY_UNKNOWN', { field: 'kind', value: given.kind });
  return {
    name: requireText(given.name, 'name', LIMITS.name),
    kind: known,
    town: optionalText(given.town, 'town', LIMITS.name) ?? '',
    lat: degrees(given.lat, 'lat', 90),
    lon: degrees(given.lon, 'lon', 180),
  };
}

function degrees(value: string | number | null | undefined, field: string, max: number): number | null {
  if (value == null || value === '') return null;
  const number = Number(value);
  if (!(Math.abs(number) <= max)) throw new DomainError('INVALID', 'INVALID_INPUT', { field, value });
  return number;
}

async function write(ctx: Ctx, { name, kind, town, lat, lon }: Facts): Promise<number> {
  const rows = await ctx.db.query<unknown[]>(
    `INSERT INTO identity.institution AS s (id, slug, name, kind, town, lat, lon) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (slug) DO UPDATE SET name = excluded.name, kind = excluded.kind, town = excluded.town, lat = excluded.lat, lon = excluded.lon
       WHERE NOT s.demo AND (s.name, s.kind, s.town, s.lat, s.lon) IS DISTINCT FROM (excluded.name, excluded.kind, excluded.town, excluded.lat, excluded.lon)
     RETURNING s.id`,
    [newId(), slugOf(name), name, kind, town, lat, lon],
  );
  return rows.length;
}
